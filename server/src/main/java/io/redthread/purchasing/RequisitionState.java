package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** How far a requisition is (请购单状态). */
public enum RequisitionState {
    /** Being written. */
    DRAFT,
    /** With the buyers. */
    OPEN,
    /** All of it stands on orders. */
    ORDERED,
    /** The buyers said no. */
    REFUSED,
    /** Taken back by who asked. */
    CANCELLED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static RequisitionState of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", word, "value-malformed"));
    }
}
