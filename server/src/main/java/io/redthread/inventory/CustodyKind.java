package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What happens to goods of owners (代管单类型). */
public enum CustodyKind {
    /** An owner brings goods (寄存入库). */
    DEPOSIT("deposit"),
    /** An owner takes goods away (提货出库). */
    WITHDRAWAL("withdrawal"),
    /** Goods become another's where they lie (转移货权). */
    CHANGE("change");

    private final String code;

    CustodyKind(String code) {
        this.code = code;
    }

    /** The word in the database and in the API. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The reason in the ledger. */
    public String reason() {
        return switch (this) {
            case DEPOSIT -> "owner-deposit";
            case WITHDRAWAL -> "owner-withdrawal";
            case CHANGE -> "owner-changed";
        };
    }

    /** The one of that code. */
    @JsonCreator
    public static CustodyKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
