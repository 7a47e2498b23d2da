package io.redthread.sales.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.catalog.CategoryId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.sales.GiftChoice;
import io.redthread.sales.GiftGrantId;
import io.redthread.sales.GiftRule;
import io.redthread.sales.GiftRule.Ended;
import io.redthread.sales.GiftRuleId;
import io.redthread.sales.GiftRules.GivenTo;
import io.redthread.sales.GiftRules.OrderGift;
import io.redthread.sales.GiftTrial;
import io.redthread.sales.GiftWhenShort;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gifts as pages read them. */
final class GiftViews {

    private GiftViews() {}

    /** A rule that was made. */
    record Made(GiftRuleId id) {}

    /** How far a rule is. */
    enum GiftRuleState {
        PLANNED,
        RUNNING,
        USED_UP,
        OVER,
        ENDED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static GiftRuleState of(GiftRule it, Instant now) {
            if (it.ended().isPresent()) {
                return ENDED;
            }
            if (!it.content().when().endsAt().isAfter(now)) {
                return OVER;
            }
            if (it.content().when().startsAt().isAfter(now)) {
                return PLANNED;
            }
            return it.hasRoom() ? RUNNING : USED_UP;
        }
    }

    /** Something that is given. */
    record GiftItemView(
            Sku sku, BigDecimal quantity, @Nullable Sku instead) {}

    /** A rule with the codes of its shops. */
    record GiftRuleView(
            GiftRuleId id,
            String name,
            GiftRuleState state,
            List<ShopId> shops,
            List<String> shopCodes,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant paidFrom,
            @Nullable Instant paidTo,
            @Nullable BigDecimal leastAmount,
            @Nullable BigDecimal mostAmount,
            List<Sku> goodsSkus,
            List<CategoryId> categories,
            @Nullable BigDecimal goodsQuantity,
            List<String> provinces,
            boolean firstOrder,
            List<GiftItemView> items,
            GiftChoice choice,
            GiftWhenShort whenShort,
            int mostTimes,
            BigDecimal budget,
            @Nullable Integer firstOrders,
            @Nullable Integer perBuyer,
            int priority,
            String exclusive,
            BigDecimal granted,
            int orders,
            Instant createdAt,
            String createdBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            String endedWhy) {

        static GiftRuleView of(GiftRule it, Map<ShopId, ShopFacts> known, Instant now) {
            var when = it.content().when();
            var what = it.content().what();
            var limits = it.content().limits();
            return new GiftRuleView(
                    it.id(),
                    it.content().name(),
                    GiftRuleState.of(it, now),
                    when.shops(),
                    when.shops().stream()
                            .map(shop -> Optional.ofNullable(known.get(shop))
                                    .map(ShopFacts::code)
                                    .orElse(Long.toString(shop.value())))
                            .toList(),
                    when.startsAt(),
                    when.endsAt(),
                    when.paidFrom().orElse(null),
                    when.paidTo().orElse(null),
                    when.leastAmount().orElse(null),
                    when.mostAmount().orElse(null),
                    when.skus(),
                    when.categories(),
                    when.goodsQuantity().orElse(null),
                    when.provinces(),
                    when.firstOrder(),
                    what.items().stream()
                            .map(item -> new GiftItemView(
                                    item.sku(), item.quantity(), item.instead().orElse(null)))
                            .toList(),
                    what.choice(),
                    what.whenShort(),
                    what.mostTimes(),
                    limits.budget(),
                    limits.firstOrders().orElse(null),
                    limits.perBuyer().orElse(null),
                    limits.priority(),
                    limits.exclusive(),
                    it.granted(),
                    it.orders(),
                    it.createdAt(),
                    it.createdBy(),
                    it.ended().map(Ended::at).orElse(null),
                    it.ended().map(Ended::by).orElse(null),
                    it.ended().map(Ended::why).orElse(""));
        }
    }

    /** An order that would have got something. */
    record TriedOrderView(
            OrderId id, String number, String shop, Instant orderedAt, BigDecimal totalCompany, List<String> gifts) {}

    /** What a rule would have given. */
    record TrialView(
            Instant since,
            int orders,
            int matching,
            int given,
            BigDecimal pieces,
            BigDecimal cost,
            BigDecimal unpriced,
            boolean whole,
            List<TriedOrderView> first) {

        static TrialView of(GiftTrial it, Map<ShopId, ShopFacts> known) {
            return new TrialView(
                    it.since(),
                    it.orders(),
                    it.matching(),
                    it.given(),
                    it.pieces(),
                    it.cost(),
                    it.unpriced(),
                    it.whole(),
                    it.first().stream()
                            .map(one -> new TriedOrderView(
                                    one.id(),
                                    one.number(),
                                    Optional.ofNullable(known.get(one.shop()))
                                            .map(ShopFacts::code)
                                            .orElse(""),
                                    one.orderedAt(),
                                    one.totalCompany(),
                                    one.gifts()))
                            .toList());
        }
    }

    /** What a rule gave to an order. */
    record GivenView(
            OrderId orderId, String orderNumber, BigDecimal quantity, boolean leftOut, boolean withheld, Instant at) {

        static GivenView of(GivenTo it) {
            var grant = it.grant();
            return new GivenView(
                    grant.order(), it.number(), grant.quantity(), grant.leftOut(), grant.withheld(), grant.at());
        }
    }

    /** A gift of an order: quantity zero where it was left out, or came back; without a rule where a person gave it. */
    record OrderGiftView(
            GiftGrantId id,
            @Nullable GiftRuleId ruleId,
            @Nullable String rule,
            BigDecimal quantity,
            boolean leftOut,
            boolean withheld,
            String reason,
            Instant at,
            String by) {

        static OrderGiftView of(OrderGift it) {
            var grant = it.grant();
            return new OrderGiftView(
                    grant.id(),
                    grant.rule().orElse(null),
                    it.rule().map(rule -> rule.content().name()).orElse(null),
                    grant.quantity(),
                    grant.leftOut(),
                    grant.withheld(),
                    grant.reason(),
                    grant.at(),
                    grant.by());
        }
    }
}
