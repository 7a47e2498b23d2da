package io.redthread.inventory;

import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.HoldingBin;
import io.redthread.inventory.domain.PinPlan;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.store.BinRows;
import io.redthread.inventory.store.BinRows.BinChange;
import io.redthread.inventory.store.BinRows.PinRow;
import io.redthread.inventory.store.PinRows;
import io.redthread.inventory.store.ReservationRows;
import io.redthread.kernel.Quantity;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a picker to other bins of the same warehouse when the one he stands at holds less than the books say. */
@Service
@Transactional
public class PinMoves {

    private final BinRows bins;
    private final PinRows pins;
    private final ReservationRows reservations;
    private final PickSettings settings;
    private final LateBooking late;
    private final Clock clock;

    PinMoves(
            BinRows bins,
            PinRows pins,
            ReservationRows reservations,
            PickSettings settings,
            LateBooking late,
            Clock clock) {
        this.bins = bins;
        this.pins = pins;
        this.reservations = reservations;
        this.settings = settings;
        this.late = late;
        this.clock = clock;
    }

    /**
     * Moves what is missing of a pin to other bins, to which nobody is sent for that reservation yet: the same goods, the same
     * lot, the same warehouse. All or nothing.
     *
     * @param request the reservation and what it is for; its quantity says how much is missing
     * @param bin where it was missing; nobody is sent there again for it
     * @return where to go for it; empty when the other bins do not hold that much
     */
    public List<Pin> elsewhere(PinRequest request, LocationId bin) {
        late.settle();
        reservations.lock(List.of(request.reservation()));
        var key = new StockKey(request.sku(), request.warehouse(), request.lot().orElse(""));
        var holding = bins.lockHolding(Set.of(key));
        var pinned = pins.of(request.reservation());
        var sent = pinned.stream().map(PinRow::bin).collect(Collectors.toSet());
        var others = holding.stream().filter(it -> !sent.contains(it.bin())).toList();
        var missing = request.quantity();
        var here = pinned.stream()
                .filter(it -> it.bin().equals(bin) && it.quantity().compareTo(missing.amount()) >= 0)
                .findFirst();
        if (here.isEmpty() || free(others).compareTo(missing.amount()) < 0) {
            return List.of();
        }
        var set = settings.of(Set.of(request.warehouse()));
        var plan = new PinPlan(
                others,
                of -> Objects.requireNonNull(set.get(of.warehouse()))
                        .strategy(of.sku().code()));
        var found = plan.next(request, key);
        move(here.get(), missing, found);
        return found;
    }

    private void move(PinRow here, Quantity missing, List<Pin> found) {
        var rows = found.stream()
                .map(it -> new PinRow(
                        here.reservation(),
                        it.bin(),
                        here.sku(),
                        here.lot(),
                        it.quantity().amount()))
                .toList();
        var changes = new HashMap<BinKey, BinChange>();
        changes.put(here.key(), new BinChange(BigDecimal.ZERO, missing.amount().negate()));
        rows.forEach(row -> changes.merge(row.key(), new BinChange(BigDecimal.ZERO, row.quantity()), BinChange::plus));
        bins.change(changes);
        pins.leave(here, here.quantity().subtract(missing.amount()));
        bins.insertPins(rows, clock.instant());
    }

    private static BigDecimal free(List<HoldingBin> others) {
        return others.stream()
                .map(HoldingBin::free)
                .filter(it -> it.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
