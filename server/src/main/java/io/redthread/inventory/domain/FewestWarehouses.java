package io.redthread.inventory.domain;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The fewest warehouses that together have everything (最少拆单): of the smallest sets the one whose first warehouse stands
 * highest in the preference, then its second, and so on. Exact as long as it tries no more than {@value #MOST_TRIED} sets –
 * three of 48 warehouses, four of 23; beyond that it takes the one that brings most, again and again.
 */
final class FewestWarehouses {

    private static final int MOST_TRIED = 20_000;

    private final List<WarehouseId> useful = new ArrayList<>();
    private final List<BigDecimal[]> has = new ArrayList<>();
    private final BigDecimal[] wanted;
    private int tried;

    private FewestWarehouses(
            List<WarehouseId> preference, Map<Sku, BigDecimal> demand, BiFunction<WarehouseId, Sku, BigDecimal> free) {
        this.wanted = demand.values().toArray(BigDecimal[]::new);
        for (var warehouse : preference) {
            var there = demand.entrySet().stream()
                    .map(it -> free.apply(warehouse, it.getKey()).min(it.getValue()))
                    .toArray(BigDecimal[]::new);
            if (sum(there).signum() > 0) {
                useful.add(warehouse);
                has.add(there);
            }
        }
    }

    /**
     * Those warehouses, in the order of the preference.
     *
     * @param preference the best first
     * @param demand what is wanted, by SKU; all of them together have it
     * @param free what a warehouse may give of a SKU
     */
    static List<WarehouseId> of(
            List<WarehouseId> preference, Map<Sku, BigDecimal> demand, BiFunction<WarehouseId, Sku, BigDecimal> free) {
        return new FewestWarehouses(preference, demand, free).find();
    }

    private List<WarehouseId> find() {
        for (var size = 1; size <= useful.size(); size++) {
            var chosen = new ArrayList<Integer>(size);
            if (covered(wanted, 0, size, chosen)) {
                return chosen.stream().map(useful::get).toList();
            }
            if (tried > MOST_TRIED) {
                break;
            }
        }
        return greedily();
    }

    /** Tries every set of that size that begins so, in the order of the preference. */
    private boolean covered(BigDecimal[] open, int from, int size, List<Integer> chosen) {
        if (size == 0) {
            tried++;
            return sum(open).signum() == 0;
        }
        for (var next = from; next <= useful.size() - size && tried <= MOST_TRIED; next++) {
            chosen.addLast(next);
            if (covered(less(open, has.get(next)), next + 1, size - 1, chosen)) {
                return true;
            }
            chosen.removeLast();
        }
        return false;
    }

    private List<WarehouseId> greedily() {
        var open = wanted;
        var left = new ArrayList<Integer>();
        for (var i = 0; i < useful.size(); i++) {
            left.add(i);
        }
        var chosen = new ArrayList<Integer>();
        while (sum(open).signum() > 0) {
            var best = left.getFirst();
            for (var it : left) {
                if (brings(open, it).compareTo(brings(open, best)) > 0) {
                    best = it;
                }
            }
            chosen.add(best);
            left.remove(best);
            open = less(open, has.get(best));
        }
        return chosen.stream().sorted().map(useful::get).toList();
    }

    private BigDecimal brings(BigDecimal[] open, int warehouse) {
        return sum(open).subtract(sum(less(open, has.get(warehouse))));
    }

    private static BigDecimal[] less(BigDecimal[] open, BigDecimal[] there) {
        var rest = new BigDecimal[open.length];
        for (var i = 0; i < rest.length; i++) {
            rest[i] = open[i].subtract(there[i]).max(BigDecimal.ZERO);
        }
        return rest;
    }

    private static BigDecimal sum(BigDecimal[] amounts) {
        var sum = BigDecimal.ZERO;
        for (var amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
