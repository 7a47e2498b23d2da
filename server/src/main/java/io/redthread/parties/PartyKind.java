package io.redthread.parties;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a party is to us (往来单位类型). */
public enum PartyKind {
    /** Sells to us (供应商). */
    SUPPLIER("supplier"),
    /** Buys from us directly (客户). */
    CUSTOMER("customer"),
    /** Sells for us, as channel, trader or distributor (合作伙伴). */
    PARTNER("partner");

    private final String code;

    PartyKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The kind of that word. */
    public static PartyKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of party: " + code);
    }

    /** The id of a party of this kind. */
    public PartyId id(long value) {
        return switch (this) {
            case SUPPLIER -> new SupplierId(value);
            case CUSTOMER -> new CustomerId(value);
            case PARTNER -> new PartnerId(value);
        };
    }
}
