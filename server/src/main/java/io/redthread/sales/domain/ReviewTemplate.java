package io.redthread.sales.domain;

import io.redthread.rules.Rule;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Vocabulary.Type;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The shipped review template (审单模板, requirement G3): paid, complete and in stock passes by itself; high-value and free
 * orders are reviewed by a person. Validation has settled payment, address, goods and stock before.
 */
public final class ReviewTemplate {

    /** Name of the rule set. */
    public static final String NAME = "order-review";

    /** Result of a rule that asks for a person. */
    public static final String MANUAL = "manual-review";

    /** What its conditions may speak of; amounts in 分 of the company's currency. */
    public static final Vocabulary VOCABULARY = new Vocabulary(Map.of(
            "amount", Type.INT,
            "lines", Type.INT,
            "scenario", Type.TEXT,
            "country", Type.TEXT,
            "province", Type.TEXT,
            "buyerNote", Type.TEXT,
            "flag", Type.INT));

    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private ReviewTemplate() {}

    /** The rules a new company starts with; the threshold of 3,000 is theirs to change. */
    public static List<Rule> shipped() {
        return List.of(
                new Rule("high-value", "amount >= 300000", MANUAL, "高价值订单:金额达到 3000 元", "High value: 3,000 or more"),
                new Rule("free-order", "amount == 0", MANUAL, "零元订单", "Free order"));
    }

    /** The order in the template's words. */
    public static Map<String, Object> facts(SalesOrder order) {
        return Map.of(
                "amount", order.totalCompany().multiply(FEN).longValue(),
                "lines", (long) order.lines().size(),
                "scenario", order.scenario(),
                "country", order.shipTo().country(),
                "province", order.shipTo().province(),
                "buyerNote", order.buyerNote(),
                "flag", (long) order.flag());
    }
}
