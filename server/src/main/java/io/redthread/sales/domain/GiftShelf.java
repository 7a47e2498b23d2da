package io.redthread.sales.domain;

import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What there is of gifts, kits taken apart; goes down by what is given. Pure. */
public final class GiftShelf {

    private final Map<Sku, SkuFacts> goods;
    private final Map<Sku, BigDecimal> stock;
    private final boolean endless;

    private GiftShelf(Map<Sku, SkuFacts> goods, Map<Sku, BigDecimal> stock, boolean endless) {
        this.goods = goods;
        this.stock = stock;
        this.endless = endless;
    }

    /**
     * With so much of each.
     *
     * @param goods what is known of gifts
     * @param stock what is there of what they are made of
     */
    public static GiftShelf of(Map<Sku, SkuFacts> goods, Map<Sku, BigDecimal> stock) {
        return new GiftShelf(goods, new HashMap<>(stock), false);
    }

    /** With enough of everything: for a trial. */
    public static GiftShelf endless(Map<Sku, SkuFacts> goods) {
        return new GiftShelf(goods, new HashMap<>(), true);
    }

    /** What gifts are made of. */
    public static Set<Sku> madeOf(Map<Sku, SkuFacts> goods) {
        var parts = new HashSet<Sku>();
        goods.values().forEach(it -> parts.addAll(parts(it, BigDecimal.ONE).keySet()));
        return parts;
    }

    /** Whether it can be given at all: it is there, and may still be ordered. */
    boolean knows(Sku sku) {
        var it = goods.get(sku);
        return it != null && it.active();
    }

    /** Takes so much, if it is there. */
    boolean take(Sku sku, BigDecimal quantity) {
        if (!knows(sku)) {
            return false;
        }
        var lacks = parts(sku, quantity).entrySet().stream()
                .anyMatch(it -> stock.getOrDefault(it.getKey(), BigDecimal.ZERO).compareTo(it.getValue()) < 0);
        if (lacks && !endless) {
            return false;
        }
        owe(sku, quantity);
        return true;
    }

    /** Takes so much, whether it is there or not. */
    void owe(Sku sku, BigDecimal quantity) {
        parts(sku, quantity).forEach((part, much) -> stock.merge(part, much.negate(), BigDecimal::add));
    }

    private Map<Sku, BigDecimal> parts(Sku sku, BigDecimal quantity) {
        var it = goods.get(sku);
        return it == null ? Map.of() : parts(it, quantity);
    }

    private static Map<Sku, BigDecimal> parts(SkuFacts it, BigDecimal quantity) {
        var parts = new HashMap<Sku, BigDecimal>();
        it.exploded(new Quantity(quantity, it.uom()))
                .forEach(part -> parts.merge(part.sku(), part.quantity().amount(), BigDecimal::add));
        return parts;
    }
}
