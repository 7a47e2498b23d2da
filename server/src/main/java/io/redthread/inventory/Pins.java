package io.redthread.inventory;

import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.HoldingBin;
import io.redthread.inventory.domain.PinPlan;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.domain.ZoneCover;
import io.redthread.inventory.store.BinRows;
import io.redthread.inventory.store.BinRows.BinChange;
import io.redthread.inventory.store.BinRows.PinRow;
import io.redthread.inventory.store.ReservationRows;
import io.redthread.kernel.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says from which bins reserved goods are picked, and holds them there: when a wave is built. */
@Service
@Transactional
public class Pins {

    private final BinRows bins;
    private final ReservationRows reservations;
    private final PickSettings settings;
    private final Endings endings;
    private final LateBooking late;
    private final Clock clock;

    Pins(
            BinRows bins,
            ReservationRows reservations,
            PickSettings settings,
            Endings endings,
            LateBooking late,
            Clock clock) {
        this.bins = bins;
        this.reservations = reservations;
        this.settings = settings;
        this.endings = endings;
        this.late = late;
        this.clock = clock;
    }

    /**
     * Finds bins for open reservations: the lot is the reservation's own; of the bins that hold it, those that the
     * warehouse's strategy for the goods names first.
     *
     * @return the pins in the order of the requests; a reservation may have several
     */
    public List<Pin> pin(List<PinRequest> requests) {
        return pin(requests, it -> true);
    }

    /** The same out of one zone, which must have all of it: {@link #within} has said so in the same transaction. */
    public List<Pin> pin(List<PinRequest> requests, ZoneId zone) {
        return pin(requests, it -> it.zoneId().equals(zone));
    }

    /**
     * Of those who want goods picked, the ones whose goods can all come out of one zone, the first served first. The bins
     * stay locked until the transaction ends.
     *
     * @param zone the zone
     * @param wanted what each wants, in the order in which they are served
     */
    public <T> List<T> within(ZoneId zone, SequencedMap<T, List<PinRequest>> wanted) {
        var keys = new LinkedHashSet<StockKey>();
        wanted.values().forEach(all -> all.forEach(it -> keys.add(key(it))));
        if (keys.isEmpty()) {
            return List.of();
        }
        late.settle();
        var cover = new ZoneCover(bins.lockHolding(keys).stream()
                .filter(it -> it.zoneId().equals(zone))
                .toList());
        return wanted.entrySet().stream()
                .filter(it -> cover.take(it.getValue().stream()
                        .collect(Collectors.toMap(
                                Pins::key, one -> one.quantity().amount(), BigDecimal::add))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Pin> pin(List<PinRequest> requests, Predicate<HoldingBin> there) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var ids = requests.stream().map(PinRequest::reservation).toList();
        requireOpen(ids);
        var keys = new LinkedHashSet<StockKey>();
        requests.forEach(request -> keys.add(key(request)));
        late.settle();
        var pins =
                late.possible() ? onUnlocked(requests, keys, there) : planned(requests, bins.lockHolding(keys), there);
        write(requests, pins);
        return pins;
    }

    private List<Pin> onUnlocked(List<PinRequest> requests, Set<StockKey> keys, Predicate<HoldingBin> there) {
        try {
            return planned(requests, bins.readHolding(keys), there);
        } catch (IllegalStateException e) {
            throw new BalancesMoved("bin stock");
        }
    }

    private List<Pin> planned(List<PinRequest> requests, List<HoldingBin> holding, Predicate<HoldingBin> there) {
        var set = settings.of(requests.stream().map(PinRequest::warehouse).collect(Collectors.toSet()));
        var plan = new PinPlan(
                holding.stream().filter(there).toList(),
                key -> Objects.requireNonNull(set.get(key.warehouse()))
                        .strategy(key.sku().code()));
        return requests.stream()
                .flatMap(request -> plan.next(request, key(request)).stream())
                .toList();
    }

    /** Frees the bins of these reservations; the reservations stay. */
    public void unpin(Collection<ReservationId> ids) {
        if (!ids.isEmpty()) {
            reservations.lock(ids);
            endings.unpin(ids);
        }
    }

    private void requireOpen(List<ReservationId> ids) {
        var open =
                late.possible() ? late.remembered(ids).orElseGet(() -> reservations.read(ids)) : reservations.lock(ids);
        if (open.size() < ids.size()) {
            var found = open.stream().map(ReservationRows.OpenRow::id).collect(java.util.stream.Collectors.toSet());
            var ended = ids.stream().filter(id -> !found.contains(id)).toList();
            throw new Refused(new InventoryRefusal.ReservationEnded(ended.getFirst(), ended.size()));
        }
        if (late.possible()) {
            late.remember(open);
        }
        bins.pinned(ids).stream().findFirst().ifPresent(pinned -> {
            throw new Refused(new InventoryRefusal.AlreadyPinned(pinned));
        });
    }

    private void write(List<PinRequest> requests, List<Pin> pins) {
        var byReservation = new HashMap<ReservationId, PinRequest>();
        requests.forEach(request -> byReservation.put(request.reservation(), request));
        var changes = new HashMap<BinKey, BinChange>();
        var rows = pins.stream()
                .map(pin -> row(pin, java.util.Objects.requireNonNull(byReservation.get(pin.reservation()))))
                .toList();
        rows.forEach(row -> changes.merge(row.key(), new BinChange(BigDecimal.ZERO, row.quantity()), BinChange::plus));
        if (late.possible()) {
            late.bins(changes);
            late.pins(rows);
        } else {
            bins.change(changes);
            bins.insertPins(rows, clock.instant());
        }
    }

    private static PinRow row(Pin pin, PinRequest request) {
        return new PinRow(
                pin.reservation(),
                pin.bin(),
                request.sku().code(),
                request.lot().orElse(""),
                pin.quantity().amount());
    }

    private static StockKey key(PinRequest request) {
        return new StockKey(request.sku(), request.warehouse(), request.lot().orElse(""));
    }
}
