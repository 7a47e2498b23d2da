package io.redthread.sales.domain;

import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.util.List;

/**
 * The shipped review template (审单模板, requirement G3): paid, complete and in stock passes by itself; high-value and free
 * orders are reviewed by a person. Validation has settled payment, address, goods and stock before.
 */
public final class ReviewTemplate {

    /** Name of the rule set. */
    public static final String NAME = "order-review";

    /** Result of a rule that asks for a person. */
    public static final String MANUAL = "manual-review";

    /** Result of a rule that asks for finance: the price is below what it should be. */
    public static final String FINANCE = "finance-review";

    /** Code of the reason that the blacklist gives, beside those of the template. */
    public static final String BLACKLISTED = "blacklisted";

    /** What its conditions may speak of. */
    public static final Vocabulary VOCABULARY = Vocabulary.of(
            Word.money("amount", "金额", "Amount")
                    .atLeast(0)
                    .meaning("折合本位币的应收合计", "What is due, in the company's currency"),
            Word.whole("lines", "行数", "Lines").in("行", "lines").atLeast(1),
            Word.choice(
                    "scenario",
                    "场景",
                    "Scenario",
                    Choice.of("normal", "普通", "Normal"),
                    Choice.of("pre-sale", "预售", "Pre-sale"),
                    Choice.of("cross-border", "跨境", "Cross-border"),
                    Choice.of("promotion", "大促", "Promotion")),
            Word.text("country", "国家", "Country").meaning("两位国家代码,如 CN", "Two-letter country code, such as CN"),
            Word.text("province", "省份", "Province"),
            Word.whole("priceShare", "售价占参考价", "Price of reference")
                    .in("%", "%")
                    .atLeast(0)
                    .atMost(100)
                    .meaning(
                            "最低一行的折后单价占商品参考价的百分比;没有参考价时为 100",
                            "Of the worst line, discounts counted; 100 where no reference price is known"),
            Word.yesNo("belowCost", "低于成本", "Below cost")
                    .meaning("有一行的折后单价低于参考成本", "One line sells below its reference cost, discounts counted"),
            Word.text("buyerNote", "买家留言", "Buyer's note"),
            Word.whole("flag", "旗标", "Flag").atLeast(0).atMost(5).meaning("0 表示没有旗标", "0 means no flag"),
            Word.yesNo("blacklisted", "在黑名单", "Blacklisted")
                    .meaning("电话、地址、买家或商品在黑名单上", "Phone, address, buyer or one of the goods is on the blacklist"),
            Word.yesNo("whitelisted", "在白名单", "Whitelisted")
                    .meaning("电话、地址、买家或商品在白名单上", "Phone, address, buyer or one of the goods is on the whitelist"));

    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private ReviewTemplate() {}

    /** The rules a new company starts with; the threshold of 3,000 is theirs to change. */
    public static List<Rule> shipped() {
        return List.of(
                new Rule("high-value", "amount >= 300000", MANUAL, "高价值订单:金额达到 3000 元", "High value: 3,000 or more"),
                new Rule(
                        "below-cost", "belowCost && amount > 0", FINANCE, "低于成本价:需财务放行", "Below cost: finance decides"),
                new Rule("free-order", "amount == 0", MANUAL, "零元订单", "Free order"));
    }

    /** The order in the template's words. */
    public static Facts facts(SalesOrder order, PriceCheck price, Listed listed) {
        return Facts.builder()
                .put("blacklisted", !listed.black().isEmpty())
                .put("whitelisted", !listed.white().isEmpty())
                .put("priceShare", price.share())
                .put("belowCost", price.belowCost())
                .put("amount", order.totalCompany().multiply(FEN).longValue())
                .put("lines", order.lines().size())
                .put("scenario", order.scenario())
                .put("country", order.shipTo().country())
                .put("province", order.shipTo().province())
                .put("buyerNote", order.buyerNote())
                .put("flag", order.flag())
                .build();
    }
}
