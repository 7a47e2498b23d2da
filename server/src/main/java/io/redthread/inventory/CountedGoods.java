package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.StockCountLineRows;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Uom;
import io.redthread.platform.caller.Callers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what was counted in the lines of a stock count; what the books do not know there becomes a line of its own. */
@Component
class CountedGoods {

    private final StockCountLineRows lines;
    private final LocationRows locations;
    private final Goods goods;
    private final GoodsCheck check;

    CountedGoods(StockCountLineRows lines, LocationRows locations, Goods goods, GoodsCheck check) {
        this.lines = lines;
        this.locations = locations;
        this.goods = goods;
        this.check = check;
    }

    /** Keeps it; refused where something is counted twice at once, or a bin stands in another warehouse. */
    void keep(StockCountView count, List<Counted> counted, Instant now) {
        var keys = counted.stream().map(CountedGoods::key).collect(Collectors.toSet());
        if (keys.size() < counted.size()) {
            throw InvalidInput.of("/lines", counted.size(), "counted-twice");
        }
        standsIn(count, counted);
        var known = lines.counted(count.id(), counted, now, Callers.current().username());
        var found = counted.stream()
                .filter(one -> !known.contains(key(one)) && one.amount().signum() > 0)
                .toList();
        if (!found.isEmpty()) {
            add(count, found, now);
        }
    }

    private void add(StockCountView count, List<Counted> found, Instant now) {
        var uoms = goods.facts(found.stream().map(Counted::sku).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(it -> it.sku(), it -> it.uom()));
        check.check(found.stream()
                .map(one -> new Movement(
                        one.sku(),
                        one.lot(),
                        Places.COUNT_DIFFERENCE,
                        one.bin(),
                        new Quantity(one.amount(), uoms.getOrDefault(one.sku(), Uom.PCS)),
                        StockCountPosting.REASON,
                        count.ref()))
                .toList());
        lines.found(count.id(), found, uoms, now, Callers.current().username());
    }

    private void standsIn(StockCountView count, List<Counted> counted) {
        var bins = counted.stream().map(Counted::bin).collect(Collectors.toCollection(HashSet::new));
        var places = locations.places(bins);
        bins.forEach(bin -> {
            var place = Optional.ofNullable(places.get(bin))
                    .orElseThrow(() -> new Refused(new InventoryRefusal.LocationNotFound(Long.toString(bin.value()))));
            if (!count.warehouse().equals(place.warehouse())) {
                throw new Refused(new StockCountRefusal.BinNotInCount(place.code()));
            }
        });
    }

    private static BinKey key(Counted one) {
        return new BinKey(one.sku(), one.lot().orElse(""), one.bin());
    }
}
