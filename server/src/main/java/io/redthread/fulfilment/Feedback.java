package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.FeedbackEnded;
import io.redthread.fulfilment.FulfilmentRefusal.FeedbackUnknown;
import io.redthread.fulfilment.store.FeedbackStore;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shops are told of parcels that left, as people see it: how far each message is, what it says, and once more. */
@Service
@Transactional
public class Feedback {

    private final FeedbackStore outbox;
    private final FeedbackMessages messages;
    private final Orders orders;
    private final OrderTrail trail;
    private final Clock clock;

    Feedback(FeedbackStore outbox, FeedbackMessages messages, Orders orders, OrderTrail trail, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.orders = orders;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page of messages, the newest orders first. */
    @Transactional(readOnly = true)
    public Page<FeedbackRow> page(FeedbackFilter filter, PageQuery query) {
        var asked = Optional.ofNullable(filter.q()).filter(it -> !it.isBlank());
        var order = asked.flatMap(trail::idOf);
        if (asked.isPresent() && order.isEmpty()) {
            return new Page<>(List.of(), null, new Page.Total(0, true));
        }
        var page = outbox.page(filter, order, query);
        return new Page<>(numbered(page.items()), page.next(), page.total());
    }

    /** The message about an order and what it says; nothing once there is nothing to tell. Refuses an order without one. */
    @Transactional(readOnly = true)
    public Told of(OrderId order) {
        var row = numbered(List.of(outbox.row(order).orElseThrow(() -> absent(order))))
                .getFirst();
        return new Told(row, Optional.ofNullable(messages.of(List.of(order)).get(order)));
    }

    /** Sends a message that waits for its next try at once. Refuses one that ended: an exception waits for somebody then. */
    public void again(OrderId order) {
        var row = outbox.row(order).orElseThrow(() -> absent(order));
        if (outbox.hurry(order, clock.instant()) == 0) {
            throw new Refused(
                    new FeedbackEnded(numbered(List.of(row)).getFirst().number(), row.state()));
        }
    }

    private List<FeedbackRow> numbered(List<FeedbackRow> rows) {
        var known = orders.byIds(rows.stream().map(FeedbackRow::order).toList()).stream()
                .collect(Collectors.toMap(SalesOrder::id, Function.identity()));
        return rows.stream()
                .map(row -> Optional.ofNullable(known.get(row.order()))
                        .map(it -> row.of(it.number(), it.platformNumber()))
                        .orElse(row))
                .toList();
    }

    private static Refused absent(OrderId order) {
        return new Refused(new FeedbackUnknown(order.value()));
    }

    /**
     * A message and what it says.
     *
     * @param row how far it is
     * @param body what the shop is sent, as JSON; empty once nothing of the order has left
     */
    public record Told(FeedbackRow row, Optional<String> body) {}
}
