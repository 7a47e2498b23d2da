package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;

/** How far a framework agreement is (框架协议状态). */
public enum AgreementState {
    /** Being written. */
    DRAFT("draft"),
    /** Orders may call off it while it is valid. */
    ACTIVE("active"),
    /** Ended. */
    CLOSED("closed");

    private final String code;

    AgreementState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that word. */
    @JsonCreator
    public static AgreementState of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", word, "value-malformed"));
    }
}
