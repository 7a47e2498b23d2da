package io.redthread.inventory;

import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.store.BinRows;
import io.redthread.inventory.store.BinRows.BinChange;
import io.redthread.inventory.store.EntryRows;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.inventory.store.ReservationRows;
import io.redthread.inventory.store.ReservationRows.OpenRow;
import io.redthread.inventory.store.StockRows;
import io.redthread.inventory.store.StockRows.StockChange;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets reserved goods leave the building (出库): the reservation is consumed, the ledger written, in one transaction. */
@Service
@Transactional
public class Dispatching {

    private static final String REASON = "dispatch";

    private final ReservationRows reservations;
    private final LocationRows locations;
    private final StockRows stock;
    private final BinRows bins;
    private final EntryRows entries;
    private final LateBooking late;
    private final Clock clock;

    Dispatching(
            ReservationRows reservations,
            LocationRows locations,
            StockRows stock,
            BinRows bins,
            EntryRows entries,
            LateBooking late,
            Clock clock) {
        this.reservations = reservations;
        this.locations = locations;
        this.stock = stock;
        this.bins = bins;
        this.entries = entries;
        this.late = late;
        this.clock = clock;
    }

    /**
     * Posts what leaves, all or none. The leavings of a reservation make up the whole of it; they may come out of other
     * bins than those pinned, if what is there is not pinned for others.
     */
    public void post(List<Leaving> leavings) {
        if (leavings.isEmpty()) {
            return;
        }
        var open = open(leavings);
        var places = places(leavings, open);
        var gone = new HashMap<StockKey, BigDecimal>();
        open.values().forEach(row -> gone.merge(row.key(), row.quantity(), BigDecimal::add));
        if (late.possible()) {
            bookLate(leavings, open, gone);
        } else {
            late.settle();
            stock.lock(gone.keySet());
            stock.consume(gone);
            takeFromBins(leavings, open, places);
        }
        if (reservations.end(open.keySet(), ReservationState.CONSUMED, null, clock.instant()) < open.size()) {
            throw new BalancesMoved("reservation");
        }
        late.forget(open.keySet());
        var movements = leavings.stream()
                .map(leaving -> movement(leaving, row(open, leaving)))
                .toList();
        entries.insert(movements, clock.instant(), Callers.current().username());
    }

    private void bookLate(List<Leaving> leavings, Map<ReservationId, OpenRow> open, Map<StockKey, BigDecimal> gone) {
        var changes = HashMap.<StockKey, StockChange>newHashMap(gone.size());
        gone.forEach((key, amount) -> changes.put(key, StockChange.consuming(amount)));
        late.stock(changes);
        var own = late.unpinned(open.keySet());
        var pinned = new HashSet<>(open.keySet());
        own.forEach(pin -> pinned.remove(pin.reservation()));
        late.bins(Endings.unpinned(own));
        if (!pinned.isEmpty()) {
            late.bins(Endings.unpinned(bins.deletePins(pinned)));
        }
        late.bins(fromBins(leavings, open));
    }

    private static Map<BinKey, BinChange> fromBins(List<Leaving> leavings, Map<ReservationId, OpenRow> open) {
        var changes = new HashMap<BinKey, BinChange>();
        for (var one : leavings) {
            var amount = one.quantity().amount().negate();
            changes.merge(bin(one, row(open, one)), new BinChange(amount, BigDecimal.ZERO), BinChange::plus);
        }
        return changes;
    }

    private Map<ReservationId, OpenRow> open(List<Leaving> leavings) {
        var leaving = new LinkedHashMap<ReservationId, Quantity>();
        leavings.forEach(one -> leaving.merge(one.reservation(), one.quantity(), Quantity::plus));
        var open = new LinkedHashMap<ReservationId, OpenRow>();
        (late.possible()
                        ? late.remembered(leaving.keySet()).orElseGet(() -> reservations.read(leaving.keySet()))
                        : reservations.lock(leaving.keySet()))
                .forEach(row -> open.put(row.id(), row));
        var ended =
                leaving.keySet().stream().filter(id -> !open.containsKey(id)).toList();
        if (!ended.isEmpty()) {
            throw new Refused(new InventoryRefusal.ReservationEnded(ended.getFirst(), ended.size()));
        }
        open.forEach((id, row) -> {
            var reserved = new Quantity(row.quantity(), new Uom(row.uom()));
            var wanted = Objects.requireNonNull(leaving.get(id));
            if (!reserved.equals(wanted)) {
                throw new Refused(new InventoryRefusal.LeavingDiffers(id, reserved, wanted));
            }
        });
        return open;
    }

    private Map<LocationId, PlaceRow> places(List<Leaving> leavings, Map<ReservationId, OpenRow> open) {
        var wanted = new HashSet<LocationId>();
        leavings.forEach(leaving -> wanted.add(leaving.bin()));
        var places = locations.places(wanted);
        for (var leaving : leavings) {
            var place = places.get(leaving.bin());
            if (place == null) {
                throw new Refused(new InventoryRefusal.LocationNotFound(
                        Long.toString(leaving.bin().value())));
            }
            if (!row(open, leaving).warehouse().equals(place.warehouse())) {
                throw new Refused(new InventoryRefusal.BinElsewhere(place.code(), leaving.reservation()));
            }
        }
        return places;
    }

    private void takeFromBins(
            List<Leaving> leavings, Map<ReservationId, OpenRow> open, Map<LocationId, PlaceRow> places) {
        var changes = new HashMap<>(Endings.unpinned(bins.deletePins(open.keySet())));
        var leaving = fromBins(leavings, open);
        leaving.forEach((bin, change) -> changes.merge(bin, change, BinChange::plus));
        var there = bins.lock(changes.keySet());
        leaving.forEach((bin, taken) -> {
            var row = there.getOrDefault(bin, new BinRows.BinRow(BigDecimal.ZERO, BigDecimal.ZERO));
            var change = Objects.requireNonNull(changes.get(bin));
            if (row.onHand().add(change.onHand()).compareTo(row.pinned().add(change.pinned())) < 0) {
                var uom = uom(open, bin.sku());
                throw new Refused(new InventoryRefusal.InsufficientInBin(
                        bin.sku(),
                        Objects.requireNonNull(places.get(bin.bin())).code(),
                        bin.lot(),
                        new Quantity(taken.onHand().negate(), uom),
                        new Quantity(row.onHand(), uom),
                        new Quantity(row.pinned().add(change.pinned()), uom),
                        0));
            }
        });
        bins.change(changes);
    }

    private static Uom uom(Map<ReservationId, OpenRow> open, Sku sku) {
        return open.values().stream()
                .filter(row -> row.sku().equals(sku.code()))
                .findFirst()
                .map(row -> new Uom(row.uom()))
                .orElse(Uom.PCS);
    }

    private static OpenRow row(Map<ReservationId, OpenRow> open, Leaving leaving) {
        return Objects.requireNonNull(open.get(leaving.reservation()));
    }

    private static BinKey bin(Leaving leaving, OpenRow row) {
        return new BinKey(new Sku(row.sku()), row.lot(), leaving.bin());
    }

    private static Movement movement(Leaving leaving, OpenRow row) {
        return new Movement(
                new Sku(row.sku()),
                Reservations.lot(row.lot()),
                leaving.bin(),
                Places.CUSTOMER,
                leaving.quantity(),
                REASON,
                leaving.document());
    }
}
