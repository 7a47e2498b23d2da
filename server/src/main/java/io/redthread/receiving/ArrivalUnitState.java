package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** How far an announced unit (来货单元) has come; read from its receipt, never stored. */
public enum ArrivalUnitState {
    /** It is on its way. */
    ANNOUNCED,
    /** It stands where goods come in, or part of it is being inspected. */
    RECEIVED,
    /** Its goods are in a bin. */
    STORED,
    /** It will not come; its number may be announced again. */
    WITHDRAWN;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ArrivalUnitState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
