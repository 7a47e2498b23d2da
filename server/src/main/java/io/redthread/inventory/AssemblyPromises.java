package io.redthread.inventory;

import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.domain.UsedUp;
import io.redthread.inventory.domain.UsedUp.Promise;
import io.redthread.inventory.store.ReservationRows;
import io.redthread.inventory.store.ReservationRows.OpenRow;
import io.redthread.inventory.store.StockRows;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lets go of what an order was promised as far as a report uses it, under the locks of all balances the report touches: they are
 * taken in the order of their key, before anything moves, so that nobody gets between the promise and the goods.
 */
@Component
class AssemblyPromises {

    private final ReservationRows reservations;
    private final StockRows stock;
    private final LateBooking late;
    private final Clock clock;

    AssemblyPromises(ReservationRows reservations, StockRows stock, LateBooking late, Clock clock) {
        this.reservations = reservations;
        this.stock = stock;
        this.late = late;
        this.clock = clock;
    }

    /** Uses promises up; the movements of the report are to follow in the same transaction. */
    void useUp(AssemblyOrder order, AssemblyReport report, Map<Sku, Uom> uoms) {
        late.settle();
        var held = reservations.lockOf(List.of(order.document()));
        var taken = order.kind() == AssemblyKind.ASSEMBLY
                ? parts(order, report, false)
                : Map.of(product(order, report), report.made());
        var broken =
                order.kind() == AssemblyKind.ASSEMBLY ? parts(order, report, true) : Map.<StockKey, BigDecimal>of();
        var coming = coming(order, report);
        if (!coming.isEmpty()) {
            stock.open(coming, sku -> Objects.requireNonNull(uoms.get(sku)).code());
        }
        var keys = new HashSet<>(coming);
        keys.addAll(taken.keySet());
        keys.addAll(broken.keySet());
        held.forEach(row -> keys.add(row.key()));
        var free = new HashMap<StockKey, BigDecimal>();
        stock.lock(keys).forEach((key, row) -> free.put(key, row.free()));
        letGo(held, UsedUp.of(held.stream().map(AssemblyPromises::promise).toList(), taken, broken, free));
    }

    private void letGo(List<OpenRow> held, Map<Promise, BigDecimal> used) {
        if (used.isEmpty()) {
            return;
        }
        var back = new HashMap<StockKey, BigDecimal>();
        var lower = new HashMap<ReservationId, BigDecimal>();
        var ended = new ArrayList<ReservationId>();
        used.forEach((promise, amount) -> {
            back.merge(promise.key(), amount.negate(), BigDecimal::add);
            if (amount.compareTo(promise.quantity()) == 0) {
                ended.add(new ReservationId(promise.id()));
            } else {
                lower.put(new ReservationId(promise.id()), amount);
            }
        });
        stock.addReserved(back);
        if (!lower.isEmpty()) {
            reservations.lower(lower);
        }
        if (!ended.isEmpty()) {
            reservations.end(ended, ReservationState.RELEASED, "assembled", clock.instant());
        }
        late.forget(held.stream().map(OpenRow::id).toList());
    }

    private static Map<StockKey, BigDecimal> parts(AssemblyOrder order, AssemblyReport report, boolean broken) {
        var sums = new HashMap<StockKey, BigDecimal>();
        report.parts().stream()
                .filter(part -> part.broken() == broken)
                .forEach(part -> sums.merge(
                        new StockKey(part.sku(), order.warehouse(), part.lotCode()), part.quantity(), BigDecimal::add));
        return sums;
    }

    private static Set<StockKey> coming(AssemblyOrder order, AssemblyReport report) {
        if (order.kind() == AssemblyKind.DISASSEMBLY) {
            return parts(order, report, false).keySet();
        }
        return report.made().signum() > 0 ? Set.of(product(order, report)) : Set.of();
    }

    private static StockKey product(AssemblyOrder order, AssemblyReport report) {
        return new StockKey(order.product(), order.warehouse(), report.lot().orElse(""));
    }

    private static Promise promise(OpenRow row) {
        return new Promise(row.id().value(), row.key(), row.quantity());
    }
}
