package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How far an assembly order is. */
public enum AssemblyState {
    /** Written; nothing is held for it (草稿). */
    DRAFT("draft"),
    /** What it takes is reserved, and work may be reported (已下达). */
    RELEASED("released"),
    /** All was made, or it was ended short (已完成). */
    DONE("done"),
    /** Called off before anything was made (已取消). */
    CANCELLED("cancelled");

    private final String code;

    AssemblyState(String code) {
        this.code = code;
    }

    /** The word in the database and the API. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static AssemblyState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
