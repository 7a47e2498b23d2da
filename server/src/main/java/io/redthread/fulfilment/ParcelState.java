package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a parcel (包裹) stands. The one table of what may follow what; whether its order is held or in exception is a
 * mark beside it, see {@code stopped}.
 */
public enum ParcelState {
    /** Stock is reserved; no wave has it yet (待拣). */
    TO_PICK("toPick"),
    /** A wave has it (波次中). */
    IN_WAVE("inWave"),
    /** All its goods are picked (已拣). */
    PICKED("picked"),
    /** Checked and packed (已复核打包). */
    PACKED("packed"),
    /** Left the building (已出库). */
    DISPATCHED("dispatched"),
    /** Called off before it left (已撤回). */
    WITHDRAWN("withdrawn");

    private final String code;

    ParcelState(String code) {
        this.code = code;
    }

    /** What may follow. */
    public Set<ParcelState> next() {
        return switch (this) {
            case TO_PICK -> EnumSet.of(IN_WAVE, WITHDRAWN);
            case IN_WAVE -> EnumSet.of(PICKED, TO_PICK, WITHDRAWN);
            case PICKED -> EnumSet.of(PACKED, TO_PICK, WITHDRAWN);
            case PACKED -> EnumSet.of(DISPATCHED, WITHDRAWN);
            case DISPATCHED, WITHDRAWN -> EnumSet.noneOf(ParcelState.class);
        };
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static ParcelState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
