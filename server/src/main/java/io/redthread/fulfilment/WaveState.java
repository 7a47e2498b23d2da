package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where a wave (波次) stands. */
public enum WaveState {
    /** Bins are pinned, nobody picks yet. */
    BUILT("built"),
    /** Pickers have it. */
    RELEASED("released"),
    /** Everything in it is packed or was taken out. */
    CLOSED("closed"),
    /** It was called off before anything was picked. */
    CANCELLED("cancelled");

    private final String code;

    WaveState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static WaveState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
