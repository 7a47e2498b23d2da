package io.redthread.sales.domain;

import io.redthread.parties.ShopFacts;
import io.redthread.process.Scenario;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Which scenario an order belongs to when it names none (场景归类, requirement F11): the first rule that holds decides, a
 * normal order is one for which none does.
 */
public final class ScenarioTemplate {

    /** Name of the rule set. */
    public static final String NAME = "order-scenario";

    /** What its conditions may speak of. */
    public static final Vocabulary VOCABULARY = Vocabulary.of(
            Word.yesNo("preSale", "预售标记", "Pre-sale mark")
                    .meaning("店铺字段 preSale 为真", "The shop's field preSale says so"),
            Word.text("tags", "店铺标签", "Shop's tags").meaning("店铺字段 tags 的原文", "The shop's field tags as it came"),
            Word.text("shop", "店铺编码", "Shop"),
            Word.text("platform", "平台", "Platform"),
            Word.text("country", "国家", "Country").meaning("两位国家代码,如 CN", "Two-letter country code, such as CN"),
            Word.text("province", "省份", "Province"),
            Word.yesNo("countryOnly", "只有国家", "Country only")
                    .meaning("店铺不提供详细地址", "The shop keeps the rest of the address to itself"),
            Word.money("amount", "金额", "Amount")
                    .atLeast(0)
                    .meaning("折合本位币的应收合计", "What is due, in the company's currency"));

    private static final BigDecimal FEN = BigDecimal.valueOf(100);
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");

    private ScenarioTemplate() {}

    /** The rules a new company starts with. */
    public static List<Rule> shipped() {
        return List.of(
                new Rule("pre-sale", "preSale", Scenario.PRE_SALE.code(), "店铺标为预售", "Marked as a pre-sale by the shop"),
                new Rule(
                        "abroad",
                        "country != '' && country != 'CN' && !countryOnly",
                        Scenario.CROSS_BORDER.code(),
                        "收货地址在境外",
                        "It goes abroad"),
                new Rule(
                        "promotion",
                        "tags.contains('promotion') || tags.contains('大促')",
                        Scenario.PROMOTION.code(),
                        "店铺标签含“大促”",
                        "Tagged as promotion by the shop"));
    }

    /** What the rules that hold make of it: the first names the scenario. */
    public static String scenario(List<Rule> holding) {
        return holding.isEmpty()
                ? Scenario.NORMAL.code()
                : holding.getFirst().results().getFirst();
    }

    /** The order in the template's words. */
    public static Facts facts(SalesOrder order, ShopFacts shop) {
        return Facts.builder()
                .put(
                        "preSale",
                        YES.contains(order.extra().getOrDefault("preSale", "").toLowerCase(java.util.Locale.ROOT)))
                .put("tags", order.extra().getOrDefault("tags", ""))
                .put("shop", shop.code())
                .put("platform", shop.platform())
                .put("country", order.shipTo().country())
                .put("province", order.shipTo().province())
                .put("countryOnly", order.countryOnly())
                .put("amount", order.totalCompany().multiply(FEN).longValue())
                .build();
    }
}
