package io.redthread.inventory;

import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.events.StockFreed;
import io.redthread.inventory.store.BinRows;
import io.redthread.inventory.store.BinRows.BinChange;
import io.redthread.inventory.store.BinRows.PinRow;
import io.redthread.inventory.store.QuotaRows;
import io.redthread.inventory.store.ReservationRows;
import io.redthread.inventory.store.ReservationRows.OpenRow;
import io.redthread.inventory.store.StockRows;
import io.redthread.platform.database.RowCounts;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes promises back: what was reserved, pinned and counted against a quota is free again. */
@Component
class Endings {

    private final StockRows stock;
    private final ReservationRows reservations;
    private final QuotaRows quotas;
    private final BinRows bins;
    private final LateBooking late;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Endings(
            StockRows stock,
            ReservationRows reservations,
            QuotaRows quotas,
            BinRows bins,
            LateBooking late,
            Clock clock,
            ApplicationEventPublisher events) {
        this.stock = stock;
        this.reservations = reservations;
        this.quotas = quotas;
        this.bins = bins;
        this.late = late;
        this.clock = clock;
        this.events = events;
    }

    /** Ends locked open reservations. Locks follow in the order everyone keeps: stock, quotas, bins. */
    void end(List<OpenRow> open, ReservationState state, String reason) {
        if (open.isEmpty()) {
            return;
        }
        late.settle();
        var back = new HashMap<StockKey, BigDecimal>();
        var unused = new HashMap<QuotaId, BigDecimal>();
        for (var row : open) {
            back.merge(row.key(), row.quantity().negate(), BigDecimal::add);
            if (row.quota() != null) {
                unused.merge(row.quota(), row.quantity().negate(), BigDecimal::add);
            }
        }
        var ended = open.stream().map(OpenRow::id).toList();
        stock.lock(back.keySet());
        stock.addReserved(back);
        if (!unused.isEmpty()) {
            quotas.addUsed(unused);
        }
        unpin(ended);
        RowCounts.expect(ended.size(), reservations.end(ended, state, reason, clock.instant()), "reservations ended");
        late.forget(ended);
        events.publishEvent(
                new StockFreed(back.keySet().stream().map(StockKey::sku).collect(Collectors.toSet())));
    }

    /** Frees the bins of these reservations, which are locked. */
    void unpin(Collection<ReservationId> ids) {
        late.settle();
        var changes = unpinned(bins.deletePins(ids));
        if (!changes.isEmpty()) {
            bins.lock(changes.keySet());
            bins.change(changes);
        }
    }

    /** What removed pins give back to their bins. */
    static Map<BinKey, BinChange> unpinned(List<PinRow> pins) {
        var changes = new HashMap<BinKey, BinChange>();
        for (var pin : pins) {
            changes.merge(
                    pin.key(), new BinChange(BigDecimal.ZERO, pin.quantity().negate()), BinChange::plus);
        }
        return changes;
    }
}
