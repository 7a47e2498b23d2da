package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How far it is agreed that a partner sends goods for us (关联状态). */
public enum LinkState {
    /** Written down, nothing goes there yet (待确认). */
    PROPOSED("proposed"),
    /** The partner may be sent orders of it (已关联). */
    LINKED("linked"),
    /** Nothing new goes there; what is under way is finished (已终止). */
    ENDED("ended");

    private final String code;

    LinkState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static LinkState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
