package io.redthread.sales;

/** What a line of an order stands for (行类型). */
public enum LineKind {
    /** Goods that are reserved and shipped. */
    GOODS,
    /** Postage, discounts, fees: money without goods. */
    CHARGE;

    /** The code in database and API. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The constant of that code. */
    public static LineKind of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
