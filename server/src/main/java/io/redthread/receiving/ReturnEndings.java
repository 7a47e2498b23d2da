package io.redthread.receiving;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.parties.AddressText;
import io.redthread.platform.caller.Callers;
import io.redthread.receiving.store.ReturnQueries;
import io.redthread.receiving.store.ReturnRows;
import io.redthread.receiving.store.ReturnSteps;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderLine;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.ShipTo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends inspected returns: with the same goods once more (换货), or with a word why nothing follows. */
@Service
@Transactional
public class ReturnEndings {

    private final ReturnRows rows;
    private final ReturnSteps steps;
    private final ReturnQueries queries;
    private final Orders orders;
    private final OrderIntake intake;
    private final ReturnPieces pieces;
    private final ReturnTasks tasks;
    private final Journal journal;
    private final Clock clock;

    ReturnEndings(
            ReturnRows rows,
            ReturnSteps steps,
            ReturnQueries queries,
            Orders orders,
            OrderIntake intake,
            ReturnPieces pieces,
            ReturnTasks tasks,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.queries = queries;
        this.orders = orders;
        this.intake = intake;
        this.pieces = pieces;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Sends the returned goods once more: an order of the same shop at price 0 under the return's number, which goes its way
     * like any other. Refused before the goods are judged, without an order, and where the order cannot be taken.
     */
    public OrderId exchange(ReturnAuthorisationId id) {
        var it = inspected(id);
        var order = orders.get(Optional.ofNullable(it.order())
                .orElseThrow(() -> new Refused(new ReceivingRefusal.OrderUnknown(it.number()))));
        var wanted = once(it, order, queries.lines(id), clock.instant());
        if (!(intake.acceptAndMove(List.of(wanted)).getFirst() instanceof IntakeResult.Created created)) {
            throw new Refused(new ReceivingRefusal.ExchangeNotTaken(it.number()));
        }
        tasks.done(id);
        steps.exchanged(id, created.id(), created.number());
        pieces.exchanged(it, created.id(), created.number());
        steps.close(id, created.number(), clock.instant(), Callers.current().username());
        journal.record(Act.of("return-exchanged", Returns.ref(id), it.number(), Map.of("order", created.number())));
        return created.id();
    }

    /** Closes an inspected return without more. Refused before the goods are judged. */
    public void close(ReturnAuthorisationId id, String why) {
        var it = inspected(id);
        tasks.done(id);
        tasks.found(id);
        steps.close(id, why, clock.instant(), Callers.current().username());
        journal.record(Act.of("return-closed", Returns.ref(id), it.number(), Map.of("why", why)));
    }

    private ReturnView inspected(ReturnAuthorisationId id) {
        var it = rows.locked(id);
        if (it.state() != ReturnState.INSPECTED) {
            throw new Refused(new ReceivingRefusal.ReturnInState(it.number(), it.state()));
        }
        if (steps.refundWaits(id)) {
            throw new Refused(new ReceivingRefusal.RefundWaits(it.number()));
        }
        return it;
    }

    private static NewOrder once(ReturnView it, SalesOrder order, List<ReturnLine> lines, Instant now) {
        var sold = order.lines().stream().collect(Collectors.toMap(OrderLine::lineNo, Function.identity()));
        return new NewOrder(
                order.shop(),
                it.number(),
                "",
                now,
                Optional.of(now),
                order.total().currency(),
                order.exchangeRate(),
                order.buyer(),
                order.customerCode(),
                order.shipTo().recipient(),
                address(order.shipTo(), order.countryOnly()),
                "",
                lines.stream()
                        .map(line -> again(line, Optional.ofNullable(sold.get(line.orderLine()))))
                        .toList(),
                Map.of("exchangeOf", order.number(), "return", it.number()));
    }

    private static NewLine again(ReturnLine line, Optional<OrderLine> sold) {
        return new NewLine(
                LineKind.GOODS,
                sold.map(OrderLine::platformSku).orElse(line.sku().code()),
                sold.map(OrderLine::description).orElse(""),
                line.quantity().amount(),
                BigDecimal.ZERO);
    }

    private static AddressText address(ShipTo to, boolean countryOnly) {
        return new AddressText(
                to.country(),
                to.province(),
                to.city(),
                to.district(),
                to.street(),
                to.postcode(),
                to.phone(),
                countryOnly ? AddressText.Level.COUNTRY : AddressText.Level.FULL);
    }
}
