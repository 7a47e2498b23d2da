package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.purchasing.PurchasingRefusal.LineNotOrdered;
import io.redthread.purchasing.PurchasingRefusal.MoreThanOrdered;
import io.redthread.purchasing.PurchasingRefusal.OrderInState;
import io.redthread.purchasing.PurchasingRefusal.OrderNotFound;
import io.redthread.purchasing.PurchasingRefusal.ReceivedAlready;
import io.redthread.purchasing.events.OrderMoved;
import io.redthread.purchasing.store.ExpectedRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import io.redthread.purchasing.store.ReceivedRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what came of an order (到货, X20, X21): never more than was ordered and is tolerated, however many take in at once,
 * because each holds the order meanwhile. No data scope; whoever takes goods in keeps it.
 */
@Service
@Transactional
public class Arrivals {

    private final PurchaseOrderRows rows;
    private final ReceivedRows received;
    private final ExpectedRows expected;
    private final PurchasingSettingDesk settings;
    private final OrderLookup lookup;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Arrivals(
            PurchaseOrderRows rows,
            ReceivedRows received,
            ExpectedRows expected,
            PurchasingSettingDesk settings,
            OrderLookup lookup,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.received = received;
        this.expected = expected;
        this.settings = settings;
        this.lookup = lookup;
        this.journal = journal;
        this.events = events;
    }

    /** Holds an order whose goods are expected until the transaction ends, and answers its lines; refused otherwise. */
    public List<ExpectedLine> hold(PurchaseOrderId id) {
        var order = locked(id);
        OrderLookup.after(OrderAct.RECEIVE_PART, order);
        return lines(id);
    }

    /** So much of these lines has come, in base units; refused for a line it has not, and beyond what is tolerated. */
    public void arrived(PurchaseOrderId id, Map<Integer, BigDecimal> more) {
        var order = locked(id);
        OrderLookup.after(OrderAct.RECEIVE_PART, order);
        var lines = lines(id);
        var known = lines.stream().collect(Collectors.toMap(ExpectedLine::lineNo, it -> it));
        more.forEach((lineNo, quantity) -> {
            var line = known.get(lineNo);
            if (line == null) {
                throw new Refused(new LineNotOrdered(order.number(), lineNo));
            }
            var came = new Quantity(quantity, line.ordered().uom());
            if (came.exceeds(line.room())) {
                throw new Refused(new MoreThanOrdered(
                        order.number(), line.sku(), came, line.ordered(), line.received(), line.room()));
            }
        });
        received.add(id, lines, more, settings.current().overReceipt());
        stands(order, "purchase-order-goods-came", more);
    }

    /** So much of these lines is not here any more: the order waits for it again, unless it has ended. */
    public void takenBack(PurchaseOrderId id, Map<Integer, BigDecimal> less) {
        var order = locked(id);
        received.subtract(id, less);
        stands(order, "purchase-order-goods-taken-back", less);
    }

    /** A change leaves no line with less than has come of it. */
    void allow(OrderView order, List<PricedLine> after) {
        var now = after.stream().collect(Collectors.toMap(it -> it.content().lineNo(), it -> it));
        for (var line : lines(order.id())) {
            var left = now.get(line.lineNo());
            if (line.received().isPositive()
                    && (left == null
                            || !left.content().sku().equals(line.sku())
                            || !left.base().uom().equals(line.received().uom())
                            || line.received().exceeds(left.base()))) {
                throw new Refused(new ReceivedAlready(order.number(), line.lineNo(), line.sku(), line.received()));
            }
        }
    }

    /** The lines were changed: what has come is measured by what is ordered now. */
    void changed(OrderView order, List<PricedLine> after) {
        received.reordered(order.id(), after);
        if (order.state() == OrderState.PARTLY_RECEIVED) {
            settle(order);
        }
    }

    private void stands(OrderView order, String act, Map<Integer, BigDecimal> lines) {
        settle(order);
        journal.record(Act.of(act, order.ref(), order.number(), lines));
        events.publishEvent(new OrderMoved(order.id()));
    }

    private void settle(OrderView order) {
        if (order.state() == OrderState.CLOSED) {
            return;
        }
        var lines = lines(order.id());
        var act = lines.stream().noneMatch(it -> it.open().isPositive())
                ? OrderAct.RECEIVE
                : lines.stream().noneMatch(it -> it.received().isPositive())
                        ? OrderAct.TAKE_BACK
                        : order.state() == OrderState.RECEIVED ? OrderAct.TAKE_BACK_PART : OrderAct.RECEIVE_PART;
        var to =
                act.from(order.state()).orElseThrow(() -> new Refused(new OrderInState(order.number(), order.state())));
        if (to != order.state()) {
            rows.move(order, to, "", lookup.saving());
        }
    }

    private List<ExpectedLine> lines(PurchaseOrderId id) {
        return expected.lines(id, settings.current().overReceipt());
    }

    private OrderView locked(PurchaseOrderId id) {
        return rows.locked(id).orElseThrow(() -> new Refused(new OrderNotFound(Long.toString(id.value()))));
    }
}
