package io.redthread.parties;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How a partner sells our goods (伙伴类型). */
public enum PartnerRole {
    /** Runs a sales channel (渠道商). */
    CHANNEL("channel"),
    /** Buys and resells on own account (贸易商). */
    TRADER("trader"),
    /** Serves a region (经销商). */
    DISTRIBUTOR("distributor");

    private final String code;

    PartnerRole(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The role of that word. */
    @JsonCreator
    public static PartnerRole of(String code) {
        for (var role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw InvalidInput.of("", code, "partner-role-unknown");
    }
}
