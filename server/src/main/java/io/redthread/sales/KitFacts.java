package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The goods of a batch with their kits: what an order needs in things that lie on a shelf.
 *
 * @param facts by SKU
 */
record KitFacts(Map<Sku, SkuFacts> facts) {

    /** Reads the facts of all goods of the orders: one call whatever the size. */
    static KitFacts of(Collection<SalesOrder> orders, Goods goods) {
        var skus = new HashSet<Sku>();
        orders.forEach(order -> order.lines().forEach(line -> line.sku().ifPresent(skus::add)));
        return new KitFacts(goods.facts(skus));
    }

    /** Whether the SKU exists and is active. */
    boolean known(Sku sku) {
        var it = facts.get(sku);
        return it != null && it.active();
    }

    /** What each line needs, kits taken apart. */
    List<Need> needs(SalesOrder order) {
        return order.lines().stream()
                .filter(line -> line.kind() == LineKind.GOODS)
                .flatMap(line -> line.sku().stream().flatMap(sku -> parts(line, sku).stream()))
                .toList();
    }

    /** What the order needs of each SKU, summed over lines and kits. */
    Map<Sku, Quantity> wanted(SalesOrder order) {
        var wanted = new TreeMap<Sku, Quantity>();
        needs(order).forEach(need -> wanted.merge(need.sku(), need.quantity(), Quantity::plus));
        return wanted;
    }

    private List<Need> parts(OrderLine line, Sku sku) {
        var it = facts.get(sku);
        if (it == null) {
            return List.of();
        }
        if (it.components().isEmpty()) {
            return List.of(
                    new Need(line.lineNo(), sku, new Quantity(line.quantity().amount(), it.uom())));
        }
        return it.components().stream()
                .map(part -> new Need(
                        line.lineNo(),
                        part.sku(),
                        times(part.quantity(), line.quantity().amount())))
                .toList();
    }

    private static Quantity times(Quantity quantity, BigDecimal factor) {
        return new Quantity(quantity.amount().multiply(factor), quantity.uom());
    }

    /**
     * So much of a SKU for a line.
     *
     * @param lineNo the order's line
     * @param sku what lies on the shelf
     * @param quantity how much of it
     */
    record Need(int lineNo, Sku sku, Quantity quantity) {}
}
