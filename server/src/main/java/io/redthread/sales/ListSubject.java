package io.redthread.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** By what an entry of a list knows an order (名单依据). */
public enum ListSubject {
    /** The recipient's telephone number. */
    PHONE("电话", "Phone"),
    /** Words that province, city, district and street together must all contain, divided by spaces. */
    ADDRESS("地址", "Address"),
    /** The shop's id or name of the buyer. */
    BUYER("买家账号", "Buyer"),
    /** One of its goods. */
    SKU("商品", "SKU");

    private final String nameZh;
    private final String nameEn;

    ListSubject(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** Its Chinese name. */
    public String nameZh() {
        return nameZh;
    }

    /** Its English name. */
    public String nameEn() {
        return nameEn;
    }

    /** The code in database and API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that code. */
    @JsonCreator
    public static ListSubject of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/subject", code, "list-subject-unknown");
    }
}
