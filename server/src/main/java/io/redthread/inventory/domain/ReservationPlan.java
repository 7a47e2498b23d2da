package io.redthread.inventory.domain;

import io.redthread.inventory.Considered;
import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.Shortage;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides who gets what on exact, locked numbers, one request after the other: a request gets all it wants, or what it
 * takes of a part, or nothing. The first warehouse of its preference that has everything ships it; if none has and the
 * document may be split, the fewest that together have it.
 */
public final class ReservationPlan {

    private static final ShelfStock EMPTY = new ShelfStock(List.of(), BigDecimal.ZERO, java.time.LocalDate.MIN);

    private final Map<WarehouseId, Map<Sku, ShelfStock>> shelves;

    /**
     * A plan over what is there; the shelves go down as it takes.
     *
     * @param shelves what each warehouse may promise; absent means nothing
     */
    public ReservationPlan(Map<WarehouseId, Map<Sku, ShelfStock>> shelves) {
        this.shelves = shelves;
    }

    /** Decides for the next request. */
    public Planned next(ReservationRequest request) {
        var demand = new Demand(request.lines());
        var considered = consider(request, demand);
        var whole = complete(considered);
        if (whole.isPresent()) {
            return given(request, demand, considered, demand.from(whole.get()));
        }
        var shortages = shortages(request, demand, considered);
        return shortages.isEmpty()
                ? given(request, demand, considered, spread(request, demand))
                : part(request, considered, shortages);
    }

    private Planned part(ReservationRequest request, List<Considered> considered, List<Shortage> shortages) {
        var less = new Demand(request.part().of(shortages));
        if (less.sums().isEmpty()) {
            return new Planned(request, considered, List.of(), shortages);
        }
        var shares = complete(consider(request, less)).map(less::from).orElseGet(() -> spread(request, less));
        return new Planned(request, considered, takings(request, less, shares), shortages);
    }

    private static Optional<WarehouseId> complete(List<Considered> considered) {
        return considered.stream()
                .filter(Considered::complete)
                .map(Considered::warehouse)
                .findFirst();
    }

    private List<Considered> consider(ReservationRequest request, Demand demand) {
        var considered = new ArrayList<Considered>(request.preference().size());
        for (var warehouse : request.preference()) {
            var missing = new ArrayList<Sku>(0);
            for (var wanted : demand.sums().entrySet()) {
                if (free(request, warehouse, wanted.getKey()).compareTo(wanted.getValue()) < 0) {
                    missing.add(wanted.getKey());
                }
            }
            considered.add(new Considered(warehouse, considered.size() + 1, missing.isEmpty(), List.copyOf(missing)));
        }
        return considered;
    }

    /** What is short in the best warehouse or, where splitting is allowed, in all of them together. */
    private List<Shortage> shortages(ReservationRequest request, Demand demand, List<Considered> considered) {
        var shortages = new ArrayList<Shortage>();
        var best = considered.stream()
                .min(java.util.Comparator.comparing(one -> one.missing().size()))
                .map(Considered::warehouse);
        for (var wanted : demand.sums().entrySet()) {
            var there = request.splitAllowed()
                    ? together(request, wanted.getKey())
                    : best.map(warehouse -> free(request, warehouse, wanted.getKey()))
                            .orElse(BigDecimal.ZERO);
            if (there.compareTo(wanted.getValue()) < 0) {
                shortages.add(shortage(demand, wanted, there));
            }
        }
        return shortages;
    }

    private static Shortage shortage(Demand demand, Map.Entry<Sku, BigDecimal> wanted, BigDecimal there) {
        var uom = demand.uom(wanted.getKey());
        return new Shortage(wanted.getKey(), new Quantity(wanted.getValue(), uom), new Quantity(there, uom));
    }

    /** Over the fewest warehouses; what one of them has wholly comes from there, the best first, the rest is gathered. */
    private Map<Sku, List<Share>> spread(ReservationRequest request, Demand demand) {
        var warehouses = FewestWarehouses.of(
                request.preference(), demand.sums(), (warehouse, sku) -> free(request, warehouse, sku));
        var shares = new LinkedHashMap<Sku, List<Share>>();
        demand.sums().forEach((sku, wanted) -> shares.put(sku, shares(request, warehouses, sku, wanted)));
        return shares;
    }

    private List<Share> shares(ReservationRequest request, List<WarehouseId> warehouses, Sku sku, BigDecimal wanted) {
        for (var warehouse : warehouses) {
            if (free(request, warehouse, sku).compareTo(wanted) >= 0) {
                return List.of(new Share(warehouse, wanted));
            }
        }
        return gathered(request, warehouses, sku, wanted);
    }

    private List<Share> gathered(ReservationRequest request, List<WarehouseId> order, Sku sku, BigDecimal wanted) {
        var shares = new ArrayList<Share>();
        var open = wanted;
        for (var warehouse : order) {
            var amount = open.min(free(request, warehouse, sku));
            if (amount.signum() > 0) {
                shares.add(new Share(warehouse, amount));
                open = open.subtract(amount);
            }
        }
        return shares;
    }

    private Planned given(
            ReservationRequest request, Demand demand, List<Considered> considered, Map<Sku, List<Share>> shares) {
        return new Planned(request, considered, takings(request, demand, shares), List.of());
    }

    private List<Taking> takings(ReservationRequest request, Demand demand, Map<Sku, List<Share>> shares) {
        var takings = new ArrayList<Taking>(request.lines().size());
        for (var share : shares.entrySet()) {
            var sku = share.getKey();
            var lines = demand.linesOf(sku);
            for (var part : share.getValue()) {
                var rank = request.preference().indexOf(part.warehouse()) + 1;
                for (var lot : shelf(part.warehouse(), sku).take(request.shop(), part.amount())) {
                    lines.give(
                            lot.amount(),
                            (lineNo, amount) ->
                                    takings.add(new Taking(lineNo, part.warehouse(), rank, sku, lot.code(), amount)));
                }
            }
        }
        return takings;
    }

    private BigDecimal together(ReservationRequest request, Sku sku) {
        return request.preference().stream()
                .map(warehouse -> free(request, warehouse, sku))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal free(ReservationRequest request, WarehouseId warehouse, Sku sku) {
        return shelf(warehouse, sku).free(request.shop());
    }

    private ShelfStock shelf(WarehouseId warehouse, Sku sku) {
        var shelf = shelves.getOrDefault(warehouse, Map.of()).get(sku);
        return shelf == null ? EMPTY : shelf;
    }

    /**
     * What one warehouse gives of a SKU.
     *
     * @param warehouse which
     * @param amount how much
     */
    record Share(WarehouseId warehouse, BigDecimal amount) {}
}
