package io.redthread.inventory;

import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.NetChanges;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.events.StockFreed;
import io.redthread.inventory.store.BinRows;
import io.redthread.inventory.store.BinRows.BinChange;
import io.redthread.inventory.store.EntryRows;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.inventory.store.StockRows;
import io.redthread.inventory.store.StockRows.StockRow;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves goods: writes the ledger and, in the same transaction, the balances beside it. A document of ten thousand lines
 * takes as many statements as one of one line.
 */
@Service
@Transactional
public class Stock {

    private static final Comparator<StockKey> BY_STOCK_KEY = Comparator.comparing(StockKey::sku)
            .thenComparing(key -> key.warehouse().value())
            .thenComparing(StockKey::lot);
    private static final Comparator<BinKey> BY_BIN_KEY = Comparator.comparing(BinKey::sku)
            .thenComparing(BinKey::lot)
            .thenComparing(key -> key.bin().value());

    private final GoodsCheck goods;
    private final LocationRows locations;
    private final StockRows stock;
    private final BinRows bins;
    private final EntryRows entries;
    private final LateBooking late;
    private final PartnersShelves partners;
    private final OwnersApart owners;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Stock(
            GoodsCheck goods,
            LocationRows locations,
            StockRows stock,
            BinRows bins,
            EntryRows entries,
            LateBooking late,
            PartnersShelves partners,
            OwnersApart owners,
            Clock clock,
            ApplicationEventPublisher events) {
        this.goods = goods;
        this.locations = locations;
        this.stock = stock;
        this.bins = bins;
        this.entries = entries;
        this.late = late;
        this.partners = partners;
        this.owners = owners;
        this.clock = clock;
        this.events = events;
    }

    /** Posts movements, all or none; refuses what would leave a warehouse with less than it promised, or mix owners' goods. */
    public void post(List<Movement> movements) {
        post(movements, Optional.empty());
    }

    /** The same for an earlier day, which counts from its beginning; refused where it is closed. */
    void post(List<Movement> movements, Optional<LocalDate> earlier) {
        if (movements.isEmpty()) {
            return;
        }
        late.settle();
        var places = places(movements);
        goods.check(movements);
        goods.keepWell(movements, places);
        partners.check(movements, places);
        owners.check(movements, places);
        var changes = NetChanges.of(movements, warehouses(places));
        var uoms = new HashMap<Sku, Uom>();
        movements.forEach(
                movement -> uoms.put(movement.sku(), movement.quantity().uom()));
        changeStock(changes.stock(), uoms);
        changeBins(changes.bins(), uoms, places);
        tell(changes.stock());
        entries.insert(movements, clock.instant(), earlier, Callers.current().username());
    }

    private void tell(Map<StockKey, BigDecimal> changes) {
        var more = changes.entrySet().stream()
                .filter(change -> change.getValue().signum() > 0)
                .map(change -> change.getKey().sku())
                .collect(Collectors.toSet());
        if (!more.isEmpty()) {
            events.publishEvent(new StockFreed(more));
        }
    }

    private Map<LocationId, PlaceRow> places(List<Movement> movements) {
        var wanted = new HashSet<LocationId>();
        movements.forEach(movement -> {
            wanted.add(movement.from());
            wanted.add(movement.to());
        });
        var places = locations.places(wanted);
        wanted.stream().filter(id -> !places.containsKey(id)).findFirst().ifPresent(id -> {
            throw new Refused(new InventoryRefusal.LocationNotFound(Long.toString(id.value())));
        });
        return places;
    }

    private static Map<LocationId, WarehouseId> warehouses(Map<LocationId, PlaceRow> places) {
        var warehouses = new HashMap<LocationId, WarehouseId>();
        places.forEach((id, place) -> {
            if (place.warehouse() != null) {
                warehouses.put(id, place.warehouse());
            }
        });
        return warehouses;
    }

    private void changeStock(Map<StockKey, BigDecimal> deltas, Map<Sku, Uom> uoms) {
        if (deltas.isEmpty()) {
            return;
        }
        var more = more(deltas);
        if (!more.isEmpty()) {
            stock.open(
                    more, sku -> java.util.Objects.requireNonNull(uoms.get(sku)).code());
        }
        var there = stock.lock(deltas.keySet());
        there.forEach((key, row) -> sameUnit(key.sku(), row, uoms));
        var lacking = deltas.entrySet().stream()
                .filter(change -> change.getValue().signum() < 0 && free(there.get(change.getKey()), change) < 0)
                .map(Map.Entry::getKey)
                .sorted(BY_STOCK_KEY)
                .toList();
        if (!lacking.isEmpty()) {
            throw insufficient(lacking, deltas, there, uoms);
        }
        stock.addOnHand(deltas);
    }

    private void changeBins(Map<BinKey, BigDecimal> deltas, Map<Sku, Uom> uoms, Map<LocationId, PlaceRow> places) {
        if (deltas.isEmpty()) {
            return;
        }
        var more = more(deltas);
        if (!more.isEmpty()) {
            bins.open(more);
        }
        var there = bins.lock(deltas.keySet());
        var lacking = deltas.entrySet().stream()
                .filter(change -> change.getValue().signum() < 0)
                .filter(change -> {
                    var row = there.get(change.getKey());
                    return row == null || row.free().compareTo(change.getValue().negate()) < 0;
                })
                .map(Map.Entry::getKey)
                .sorted(BY_BIN_KEY)
                .toList();
        if (!lacking.isEmpty()) {
            var first = lacking.getFirst();
            var row = there.getOrDefault(first, new BinRows.BinRow(BigDecimal.ZERO, BigDecimal.ZERO));
            var uom = java.util.Objects.requireNonNull(uoms.get(first.sku()));
            throw new Refused(new InventoryRefusal.InsufficientInBin(
                    first.sku(),
                    java.util.Objects.requireNonNull(places.get(first.bin())).code(),
                    first.lot(),
                    new Quantity(
                            java.util.Objects.requireNonNull(deltas.get(first)).negate(), uom),
                    new Quantity(row.onHand(), uom),
                    new Quantity(row.pinned(), uom),
                    lacking.size() - 1));
        }
        var changes = new HashMap<BinKey, BinChange>();
        deltas.forEach((key, delta) -> changes.put(key, new BinChange(delta, BigDecimal.ZERO)));
        bins.change(changes);
        checkCapacity(deltas, places);
    }

    /** Judged under the lock of the bin, after what others put there: two that together are too much cannot both stay. */
    private void checkCapacity(Map<BinKey, BigDecimal> deltas, Map<LocationId, PlaceRow> places) {
        var limited = new ArrayList<LocationId>();
        places.forEach((id, place) -> {
            if (place.limited()) {
                limited.add(id);
            }
        });
        limited.removeIf(id -> deltas.entrySet().stream()
                .noneMatch(change ->
                        change.getKey().bin().equals(id) && change.getValue().signum() > 0));
        if (!limited.isEmpty()) {
            locations.lock(limited);
            bins.overfull(limited).stream().findFirst().ifPresent(bin -> {
                throw new Refused(new InventoryRefusal.BinOverfull(
                        bin.code(), bin.capacity().toPlainString(), bin.held().toPlainString()));
            });
        }
    }

    private static <K> List<K> more(Map<K, BigDecimal> deltas) {
        return deltas.entrySet().stream()
                .filter(change -> change.getValue().signum() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int free(@org.jspecify.annotations.Nullable StockRow row, Map.Entry<StockKey, BigDecimal> change) {
        return row == null ? -1 : row.free().compareTo(change.getValue().negate());
    }

    private static void sameUnit(Sku sku, StockRow row, Map<Sku, Uom> uoms) {
        var came = java.util.Objects.requireNonNull(uoms.get(sku)).code();
        if (!row.uom().equals(came)) {
            throw new Refused(new InventoryRefusal.OtherUnit(sku, row.uom(), came));
        }
    }

    private Refused insufficient(
            List<StockKey> lacking,
            Map<StockKey, BigDecimal> deltas,
            Map<StockKey, StockRow> there,
            Map<Sku, Uom> uoms) {
        var first = lacking.getFirst();
        var uom = java.util.Objects.requireNonNull(uoms.get(first.sku()));
        var row = there.getOrDefault(first, new StockRow(uom.code(), BigDecimal.ZERO, BigDecimal.ZERO));
        var warehouse =
                locations.warehouse(first.warehouse()).map(WarehouseFacts::code).orElse("");
        return new Refused(new InventoryRefusal.InsufficientStock(
                first.sku(),
                warehouse,
                first.lot(),
                new Quantity(java.util.Objects.requireNonNull(deltas.get(first)).negate(), uom),
                new Quantity(row.onHand(), uom),
                new Quantity(row.reserved(), uom),
                lacking.size() - 1));
    }
}
