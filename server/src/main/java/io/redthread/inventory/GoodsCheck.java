package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.inventory.store.LotRows;
import io.redthread.inventory.store.LotRows.LotKey;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Refuses movements that contradict the goods' nature: unknown goods, kits, another unit, lots where none are kept. */
@Component
class GoodsCheck {

    private final Goods goods;
    private final LotRows lots;

    GoodsCheck(Goods goods, LotRows lots) {
        this.goods = goods;
        this.lots = lots;
    }

    void check(List<Movement> movements) {
        var skus = movements.stream().map(Movement::sku).collect(Collectors.toSet());
        var facts = goods.facts(skus);
        var unknown =
                skus.stream().filter(sku -> !facts.containsKey(sku)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new Refused(new InventoryRefusal.GoodsNotFound(unknown.getFirst(), unknown.size()));
        }
        movements.forEach(movement -> check(movement, facts));
        checkLots(movements);
    }

    /** Refuses goods in zones that do not offer their conditions; what counting found is where it is, and so is a partner's. */
    void keepWell(List<Movement> movements, Map<LocationId, PlaceRow> places) {
        var facts = goods.facts(movements.stream().map(Movement::sku).collect(Collectors.toSet()));
        for (var movement : movements) {
            var place = java.util.Objects.requireNonNull(places.get(movement.to()));
            var wanted =
                    java.util.Objects.requireNonNull(facts.get(movement.sku())).storage();
            if (place.storage() != null
                    && place.storage() != wanted
                    && !movement.from().equals(Places.COUNT_DIFFERENCE)
                    && !movement.from().equals(Places.PARTNER)
                    && place.zone() != ZoneKind.RECEIVING) {
                throw new Refused(
                        new InventoryRefusal.StorageDiffers(place.code(), movement.sku(), wanted, place.storage()));
            }
        }
    }

    private static void check(Movement movement, Map<Sku, SkuFacts> facts) {
        var sku = movement.sku();
        var known = java.util.Objects.requireNonNull(facts.get(sku));
        if (!known.components().isEmpty()) {
            throw new Refused(new InventoryRefusal.KitNotStocked(sku));
        }
        if (!known.uom().equals(movement.quantity().uom())) {
            throw new Refused(new InventoryRefusal.OtherUnit(
                    sku, known.uom().code(), movement.quantity().uom().code()));
        }
        if (known.lotTracked() && movement.lot().isEmpty()) {
            throw new Refused(new InventoryRefusal.LotRequired(sku));
        }
        if (!known.lotTracked() && movement.lot().isPresent()) {
            throw new Refused(
                    new InventoryRefusal.LotNotKept(sku, movement.lot().get()));
        }
    }

    private void checkLots(List<Movement> movements) {
        var wanted = new HashSet<LotKey>();
        movements.forEach(movement -> movement.lot().ifPresent(lot -> wanted.add(new LotKey(movement.sku(), lot))));
        if (wanted.isEmpty()) {
            return;
        }
        var known = lots.existing(wanted);
        wanted.stream().filter(lot -> !known.contains(lot)).findFirst().ifPresent(lot -> {
            throw new Refused(new InventoryRefusal.LotNotFound(lot.sku(), lot.code()));
        });
    }
}
