package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** How far a request for quotation is (询价单状态). */
public enum RfqState {
    /** Being written. */
    DRAFT,
    /** With the suppliers. */
    SENT,
    /** Suppliers are chosen; their orders are written. */
    AWARDED,
    /** Called off. */
    CANCELLED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static RfqState of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", word, "value-malformed"));
    }
}
