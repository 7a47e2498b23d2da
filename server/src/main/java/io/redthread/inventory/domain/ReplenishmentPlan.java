package io.redthread.inventory.domain;

import io.redthread.inventory.Replenishment;
import io.redthread.inventory.Replenishment.Source;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says which picking bins are to be filled up, the urgent ones first: those below their lower bound, and, while orders wait
 * for more than all picking bins of the goods have, the others too; each up to its upper bound. What one takes from a storage
 * bin, the next cannot.
 */
public final class ReplenishmentPlan {

    private final Map<Goods, List<Bulk>> bulk = new HashMap<>();

    /** A plan over these storage bins, those that are to be emptied first before the others. */
    public ReplenishmentPlan(List<BulkBin> bins) {
        bins.forEach(bin -> bulk.computeIfAbsent(new Goods(bin.warehouse(), bin.sku()), key -> new ArrayList<>())
                .add(new Bulk(bin)));
    }

    /** The tasks for these picking bins, given along the picker's way. */
    public List<Replenishment> of(List<PickFace> faces) {
        var byGoods = faces.stream()
                .collect(Collectors.groupingBy(
                        face -> new Goods(face.warehouse(), face.sku()), LinkedHashMap::new, Collectors.toList()));
        var tasks = new ArrayList<Replenishment>();
        byGoods.forEach((goods, mine) -> {
            var there = mine.stream().map(PickFace::free).reduce(BigDecimal.ZERO, BigDecimal::add);
            var ordered = mine.getFirst().unpinned().subtract(there).max(BigDecimal.ZERO);
            var open = ordered;
            for (var face : mine) {
                var room = face.most().subtract(face.held());
                var below = face.free().compareTo(face.least()) < 0;
                if (room.signum() > 0 && (below || open.signum() > 0)) {
                    tasks.add(task(goods, face, room, ordered));
                    open = open.subtract(room);
                }
            }
        });
        tasks.sort(Comparator.comparing((Replenishment task) -> task.from().isEmpty())
                .thenComparing(task -> !task.ordered().isPositive()));
        return tasks;
    }

    private Replenishment task(Goods goods, PickFace face, BigDecimal room, BigDecimal ordered) {
        var uom = new Uom(face.uom());
        return new Replenishment(
                face.warehouse(),
                face.bin(),
                face.code(),
                new Sku(face.sku()),
                "",
                new Quantity(face.free(), uom),
                new Quantity(room, uom),
                new Quantity(ordered, uom),
                source(goods, room, uom));
    }

    private Optional<Source> source(Goods goods, BigDecimal wanted, Uom uom) {
        for (var one : bulk.getOrDefault(goods, List.of())) {
            var amount = wanted.min(one.free);
            if (amount.signum() > 0) {
                one.free = one.free.subtract(amount);
                var lot = one.bin.lot();
                return Optional.of(new Source(
                        one.bin.bin(),
                        one.bin.code(),
                        lot.isEmpty() ? Optional.empty() : Optional.of(lot),
                        new Quantity(amount, uom)));
            }
        }
        return Optional.empty();
    }

    private record Goods(WarehouseId warehouse, String sku) {}

    private static final class Bulk {

        private final BulkBin bin;
        private BigDecimal free;

        Bulk(BulkBin bin) {
            this.bin = bin;
            this.free = bin.free();
        }
    }
}
