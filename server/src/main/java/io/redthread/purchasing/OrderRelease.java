package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.purchasing.events.LetterLine;
import io.redthread.purchasing.events.OrderConfirmed;
import io.redthread.purchasing.events.OrderReleased;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends approved orders to their suppliers (下达) and takes down what they answer: opened, and when the goods come (B9). */
@Service
@Transactional
public class OrderRelease {

    private static final int LINES_TOLD = 200;

    private final OrderLookup lookup;
    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final Addressees addressees;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderRelease(
            OrderLookup lookup,
            PurchaseOrderRows rows,
            OrderLineRows lines,
            Addressees addressees,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lookup = lookup;
        this.rows = rows;
        this.lines = lines;
        this.addressees = addressees;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Sends an approved order to its supplier; nothing but an approval makes one approved (U11). */
    public OrderView release(PurchaseOrderId id) {
        release(lookup.locked(id));
        return lookup.view(id);
    }

    /** The same for an order that is locked already. */
    void release(OrderView known) {
        var to = OrderLookup.after(OrderAct.RELEASE, known);
        rows.move(known, to, "", lookup.saving());
        journal.record(Act.of(
                "purchase-order-released",
                known.ref(),
                known.number(),
                Map.of("supplier", known.supplierName(), "version", known.version())));
        tell(known, false);
    }

    /** A released order was changed: its supplier gets it anew and has to confirm anew. */
    void changed(OrderView after) {
        rows.unconfirmed(after.id());
        tell(after, true);
    }

    /** The supplier has opened the order; told again, nothing happens. */
    public OrderView viewed(PurchaseOrderId id) {
        var known = lookup.locked(id);
        OrderLookup.after(OrderAct.VIEW, known);
        if (known.times().viewedAt().isEmpty()) {
            rows.viewed(id, clock.instant());
            journal.record(Act.of("purchase-order-viewed", known.ref(), known.number(), Map.of()));
        }
        return lookup.view(id);
    }

    /** The supplier says when the goods come; not before today. Said again, the later word holds. */
    public OrderView confirm(PurchaseOrderId id, LocalDate on, String note) {
        if (on.isBefore(CompanyDay.today(clock))) {
            throw InvalidInput.of("/on", on, "day-has-passed");
        }
        if (note.length() > 500) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
        var known = lookup.locked(id);
        OrderLookup.after(OrderAct.CONFIRM, known);
        rows.confirmed(id, on, note.strip(), clock.instant());
        journal.record(Act.of("purchase-order-confirmed", known.ref(), known.number(), Map.of("on", on, "note", note)));
        events.publishEvent(new OrderConfirmed(
                id, known.number(), known.supplierName(), known.buyer(), on, known.wantedOn(), clock.instant()));
        return lookup.view(id);
    }

    /** The supplier gets it once more as it is. */
    void tellAgain(OrderView order) {
        tell(order, false);
    }

    private void tell(OrderView order, boolean changed) {
        var supplier = order.supplier().orElseThrow();
        events.publishEvent(new OrderReleased(
                order.id(),
                order.number(),
                order.version(),
                changed,
                Objects.requireNonNull(addressees.of(List.of(supplier)).get(supplier)),
                order.buyer(),
                order.total(),
                order.wantedOn(),
                lines.first(List.of(order.id()), LINES_TOLD).getOrDefault(order.id(), List.of()).stream()
                        .map(OrderRelease::line)
                        .toList(),
                order.lineCount(),
                clock.instant()));
    }

    private static LetterLine line(PricedLine line) {
        return new LetterLine(
                line.content().lineNo(),
                line.content().sku().code(),
                line.name(),
                line.quantity(),
                Optional.of(line.content().unitPrice()),
                line.content().wantedOn());
    }
}
