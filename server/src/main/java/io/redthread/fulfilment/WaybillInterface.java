package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Whose interface gives electronic waybill numbers (电子面单接口). */
public enum WaybillInterface {
    /** SF Express itself (丰桥). */
    SF("sf"),
    /** Cainiao LINK (菜鸟). */
    CAINIAO("cainiao"),
    /** Kuaidi100 (快递100), for many carriers. */
    KUAIDI100("kuaidi100"),
    /** KDNiao (快递鸟), for many carriers. */
    KDNIAO("kdniao");

    private final String code;

    WaybillInterface(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static WaybillInterface of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
