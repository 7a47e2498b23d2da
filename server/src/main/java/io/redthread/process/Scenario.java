package io.redthread.process;

import io.redthread.kernel.Label;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of orders that have a standard of their own (场景, requirement F11). */
public enum Scenario {
    /** An order like most. */
    NORMAL("normal", "普通订单", "Normal order"),
    /** Paid in two parts, shipped after the second. */
    PRE_SALE("pre-sale", "预售订单", "Pre-sale order"),
    /** Leaves the country. */
    CROSS_BORDER("cross-border", "跨境订单", "Cross-border order"),
    /** One of very many at once. */
    PROMOTION("promotion", "大促订单", "Promotion order");

    private final String code;
    private final Label title;

    Scenario(String code, String zh, String en) {
        this.code = code;
        this.title = new Label(zh, en);
    }

    /** The code in database and API. */
    public String code() {
        return code;
    }

    /** What people call it. */
    public Label title() {
        return title;
    }

    /** The one of that code. */
    public static Optional<Scenario> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
