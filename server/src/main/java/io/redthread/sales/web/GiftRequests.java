package io.redthread.sales.web;

import io.redthread.catalog.CategoryId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.json.Given;
import io.redthread.sales.GiftChoice;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftLimits;
import io.redthread.sales.GiftWhat;
import io.redthread.sales.GiftWhen;
import io.redthread.sales.GiftWhenShort;
import io.redthread.sales.NewGiftRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What requests about gifts say. */
final class GiftRequests {

    private static final int USUAL_PRIORITY = 100;

    private GiftRequests() {}

    /** What a rule shall say; conditions and limits that are left out are not there. */
    record GiftRuleGiven(
            @Nullable String name,
            @Nullable List<ShopId> shops,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant paidFrom,
            @Nullable Instant paidTo,
            @Nullable BigDecimal leastAmount,
            @Nullable BigDecimal mostAmount,
            @Nullable List<Sku> goodsSkus,
            @Nullable List<CategoryId> categories,
            @Nullable BigDecimal goodsQuantity,
            @Nullable List<String> provinces,
            @Nullable Boolean firstOrder,
            @Nullable List<GiftItemGiven> items,
            @Nullable GiftChoice choice,
            @Nullable GiftWhenShort whenShort,
            @Nullable Integer mostTimes,
            @Nullable BigDecimal budget,
            @Nullable Integer firstOrders,
            @Nullable Integer perBuyer,
            @Nullable Integer priority,
            @Nullable String exclusive) {

        NewGiftRule content() {
            var what = new GiftWhat(
                    Given.each("/items", items, GiftItemGiven::item),
                    choice == null ? GiftChoice.ALL : choice,
                    whenShort == null ? GiftWhenShort.LEAVE_OUT : whenShort,
                    mostTimes == null ? 1 : mostTimes);
            var limits = new GiftLimits(
                    Given.value("/budget", budget),
                    Optional.ofNullable(firstOrders),
                    Optional.ofNullable(perBuyer),
                    priority == null ? USUAL_PRIORITY : priority,
                    Given.text(exclusive));
            return new NewGiftRule(Given.text(name), when(), what, limits);
        }

        private GiftWhen when() {
            return new GiftWhen(
                    Given.list(shops),
                    Given.value("/startsAt", startsAt),
                    Given.value("/endsAt", endsAt),
                    Optional.ofNullable(paidFrom),
                    Optional.ofNullable(paidTo),
                    Optional.ofNullable(leastAmount),
                    Optional.ofNullable(mostAmount),
                    Given.list(goodsSkus),
                    Given.list(categories),
                    Optional.ofNullable(goodsQuantity),
                    Given.list(provinces),
                    firstOrder != null && firstOrder);
        }
    }

    /** Something that is given; one piece where no quantity is named. */
    record GiftItemGiven(
            @Nullable Sku sku,
            @Nullable BigDecimal quantity,
            @Nullable Sku instead) {

        GiftItem item() {
            return new GiftItem(
                    Given.value("/sku", sku),
                    quantity == null ? BigDecimal.ONE : quantity,
                    Optional.ofNullable(instead));
        }
    }

    /** Why a rule is ended. */
    record GiftRuleEnding(@Nullable String reason) {}

    /** A gift that a person adds. */
    record GiftAddition(
            @Nullable Integer revision,
            @Nullable Sku sku,
            @Nullable BigDecimal quantity,
            @Nullable String reason) {}

    /** A gift that a person takes off. */
    record GiftRemoval(
            @Nullable Integer revision,
            @Nullable Integer lineNo,
            @Nullable String reason) {}
}
