package io.redthread.support;

import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.sales.GiftChoice;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftLimits;
import io.redthread.sales.GiftWhat;
import io.redthread.sales.GiftWhen;
import io.redthread.sales.GiftWhenShort;
import io.redthread.sales.NewGiftRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says step by step what a gift rule of a test shall say: one cup with every order, at most 100, unless told otherwise. */
public final class GiftDraft {

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

    /** In that shop. */
    public static GiftDraft of(ShopId shop) {
        return new GiftDraft(shop);
    }

    /** Gives so much of that. */
    public GiftDraft gift(Sku sku, String quantity) {
        items.add(new GiftItem(sku, new BigDecimal(quantity), Optional.empty()));
        return this;
    }

    /** Gives one of that, or of the other when it is short. */
    public GiftDraft gift(Sku sku, Sku instead) {
        items.add(new GiftItem(sku, BigDecimal.ONE, Optional.of(instead)));
        whenShort = GiftWhenShort.SUBSTITUTE;
        return this;
    }

    /** By that name. */
    public GiftDraft named(String its) {
        name = its;
        return this;
    }

    /** From that amount on. */
    public GiftDraft from(String amount) {
        least = Optional.of(new BigDecimal(amount));
        return this;
    }

    /** Up to that amount. */
    public GiftDraft upTo(String amount) {
        most = Optional.of(new BigDecimal(amount));
        return this;
    }

    /** With so much of that bought. */
    public GiftDraft buying(Sku sku, String quantity) {
        skus = List.of(sku);
        goods = Optional.of(new BigDecimal(quantity));
        return this;
    }

    /** To that province. */
    public GiftDraft in(String province) {
        provinces = List.of(province);
        return this;
    }

    /** With buyers' first orders. */
    public GiftDraft firstOrder() {
        first = true;
        return this;
    }

    /** The first of its gifts in stock. */
    public GiftDraft firstInStock() {
        choice = GiftChoice.FIRST_IN_STOCK;
        return this;
    }

    /** Waits for what is short. */
    public GiftDraft waiting() {
        whenShort = GiftWhenShort.WAIT;
        return this;
    }

    /** So often with one order at most. */
    public GiftDraft times(int most) {
        times = most;
        return this;
    }

    /** So many pieces in all. */
    public GiftDraft budget(int pieces) {
        budget = BigDecimal.valueOf(pieces);
        return this;
    }

    /** To so many orders. */
    public GiftDraft firstOrders(int count) {
        firstOrders = Optional.of(count);
        return this;
    }

    /** To so many orders of a buyer. */
    public GiftDraft perBuyer(int count) {
        perBuyer = Optional.of(count);
        return this;
    }

    /** One of its group, by that priority. */
    public GiftDraft exclusive(String word, int its) {
        exclusive = word;
        priority = its;
        return this;
    }

    /** The rule. */
    public NewGiftRule done() {
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
