package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** Whether the goods of all these orders are among them: those that came to a node together may be others. */
    boolean cover(Collection<SalesOrder> orders) {
        for (var order : orders) {
            for (var line : order.lines()) {
                if (line.sku().isPresent() && !facts.containsKey(line.sku().get())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the SKU exists and is active. */
    boolean known(Sku sku) {
        var it = facts.get(sku);
        return it != null && it.active();
    }

    /** What each line needs, kits taken apart. */
    List<Need> needs(SalesOrder order) {
        var needs = new ArrayList<Need>(order.lines().size());
        for (var line : order.lines()) {
            if (line.kind() == LineKind.GOODS) {
                needs.addAll(needs(line, line.quantity().amount()));
            }
        }
        return needs;
    }

    /** What so many of a line need, kits taken apart. */
    List<Need> needs(OrderLine line, BigDecimal pieces) {
        return line.sku().map(sku -> parts(line.lineNo(), sku, pieces)).orElse(List.of());
    }

    /** What the order needs of each SKU, summed over lines and kits. */
    Map<Sku, Quantity> wanted(SalesOrder order) {
        var wanted = new TreeMap<Sku, Quantity>();
        needs(order).forEach(need -> wanted.merge(need.sku(), need.quantity(), Quantity::plus));
        return wanted;
    }

    /**
     * How many pieces of each goods line can be served when some SKUs are scarce: whole pieces and whole kits, the lines
     * in their order. A line that can be served in full counts in full.
     *
     * @param scarce how much there is of what is scarce; goes down by what the lines take
     */
    Map<Integer, BigDecimal> servable(SalesOrder order, Map<Sku, BigDecimal> scarce) {
        var servable = new LinkedHashMap<Integer, BigDecimal>();
        for (var line : order.lines()) {
            if (line.kind() == LineKind.GOODS) {
                var pieces = servable(line, scarce);
                needs(line, pieces)
                        .forEach(need -> scarce.computeIfPresent(
                                need.sku(),
                                (sku, left) -> left.subtract(need.quantity().amount())));
                servable.put(line.lineNo(), pieces);
            }
        }
        return servable;
    }

    private BigDecimal servable(OrderLine line, Map<Sku, BigDecimal> scarce) {
        var ofOne = new TreeMap<Sku, BigDecimal>();
        needs(line, BigDecimal.ONE)
                .forEach(need -> ofOne.merge(need.sku(), need.quantity().amount(), BigDecimal::add));
        var pieces = line.quantity().amount();
        for (var need : ofOne.entrySet()) {
            var left = scarce.get(need.getKey());
            if (left != null && left.compareTo(need.getValue().multiply(pieces)) < 0) {
                pieces = left.max(BigDecimal.ZERO).divideToIntegralValue(need.getValue());
            }
        }
        return pieces;
    }

    /** What so many pieces are made of. */
    List<Need> parts(Sku sku, BigDecimal pieces) {
        return parts(0, sku, pieces);
    }

    private List<Need> parts(int lineNo, Sku sku, BigDecimal pieces) {
        var it = facts.get(sku);
        if (it == null) {
            return List.of();
        }
        if (it.components().isEmpty()) {
            return List.of(new Need(lineNo, sku, new Quantity(pieces, it.uom())));
        }
        return it.components().stream()
                .map(part -> new Need(lineNo, part.sku(), times(part.quantity(), pieces)))
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
