package io.redthread.sales;

import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says step by step what a gift rule of a test shall say: one cup with every order, at most 100, unless told otherwise. */
final class GiftDraft {

    private final List<GiftItem> items = new ArrayList<>();
    private final List<ShopId> shops;
    private String name = "满额送";
    private Optional<BigDecimal> least = Optional.empty();
    private Optional<BigDecimal> most = Optional.empty();
    private List<Sku> skus = List.of();
    private Optional<BigDecimal> goods = Optional.empty();
    private List<String> provinces = List.of();
    private boolean first;
    private GiftChoice choice = GiftChoice.ALL;
    private GiftWhenShort whenShort = GiftWhenShort.LEAVE_OUT;
    private int times = 1;
    private BigDecimal budget = new BigDecimal("100");
    private Optional<Integer> firstOrders = Optional.empty();
    private Optional<Integer> perBuyer = Optional.empty();
    private int priority = 100;
    private String exclusive = "";

    private GiftDraft(ShopId shop) {
        shops = List.of(shop);
    }

    static GiftDraft of(ShopId shop) {
        return new GiftDraft(shop);
    }

    GiftDraft gift(Sku sku, String quantity) {
        items.add(new GiftItem(sku, new BigDecimal(quantity), Optional.empty()));
        return this;
    }

    GiftDraft gift(Sku sku, Sku instead) {
        items.add(new GiftItem(sku, BigDecimal.ONE, Optional.of(instead)));
        whenShort = GiftWhenShort.SUBSTITUTE;
        return this;
    }

    GiftDraft named(String its) {
        name = its;
        return this;
    }

    GiftDraft from(String amount) {
        least = Optional.of(new BigDecimal(amount));
        return this;
    }

    GiftDraft upTo(String amount) {
        most = Optional.of(new BigDecimal(amount));
        return this;
    }

    GiftDraft buying(Sku sku, String quantity) {
        skus = List.of(sku);
        goods = Optional.of(new BigDecimal(quantity));
        return this;
    }

    GiftDraft in(String province) {
        provinces = List.of(province);
        return this;
    }

    GiftDraft firstOrder() {
        first = true;
        return this;
    }

    GiftDraft firstInStock() {
        choice = GiftChoice.FIRST_IN_STOCK;
        return this;
    }

    GiftDraft waiting() {
        whenShort = GiftWhenShort.WAIT;
        return this;
    }

    GiftDraft times(int most) {
        times = most;
        return this;
    }

    GiftDraft budget(int pieces) {
        budget = BigDecimal.valueOf(pieces);
        return this;
    }

    GiftDraft firstOrders(int count) {
        firstOrders = Optional.of(count);
        return this;
    }

    GiftDraft perBuyer(int count) {
        perBuyer = Optional.of(count);
        return this;
    }

    GiftDraft exclusive(String word, int its) {
        exclusive = word;
        priority = its;
        return this;
    }

    NewGiftRule done() {
        var when = new GiftWhen(
                shops,
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.now().plus(Duration.ofDays(30)),
                Optional.empty(),
                Optional.empty(),
                least,
                most,
                skus,
                List.of(),
                goods,
                provinces,
                first);
        return new NewGiftRule(
                name,
                when,
                new GiftWhat(List.copyOf(items), choice, whenShort, times),
                new GiftLimits(budget, firstOrders, perBuyer, priority, exclusive));
    }
}
