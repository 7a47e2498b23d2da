package io.redthread.receiving;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.store.RefundRows;
import io.redthread.receiving.store.ReturnRows;
import io.redthread.receiving.store.ReturnSteps;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for money to be given back (退款申请) and decides on it: never more of an order than was paid for it less what is claimed
 * already, and never by who asked.
 */
@Service
@Transactional
public class Refunds {

    private final RefundRows rows;
    private final ReturnRows returns;
    private final ReturnSteps steps;
    private final Orders orders;
    private final ReturnTasks tasks;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    Refunds(
            RefundRows rows,
            ReturnRows returns,
            ReturnSteps steps,
            Orders orders,
            ReturnTasks tasks,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.returns = returns;
        this.steps = steps;
        this.orders = orders;
        this.tasks = tasks;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Asks for a refund for an inspected return. Refused before that, without an order, while another waits for its
     * decision, and beyond what was paid less what is claimed.
     */
    public RefundId request(ReturnAuthorisationId id, Money amount, String reason) {
        if (!amount.isPositive()) {
            throw InvalidInput.of("/amount", amount.amount().toPlainString(), "refund-not-positive");
        }
        var it = returns.locked(id);
        if (it.state() != ReturnState.INSPECTED) {
            throw new Refused(new ReceivingRefusal.ReturnInState(it.number(), it.state()));
        }
        var order = orders.get(Optional.ofNullable(it.order())
                .orElseThrow(() -> new Refused(new ReceivingRefusal.OrderUnknown(it.number()))));
        if (!amount.currency().equals(order.total().currency())) {
            throw InvalidInput.of("/amount/currency", amount.currency().getCurrencyCode(), "refund-other-currency");
        }
        rows.claim(order, paid(order), amount);
        var refund = new RefundView(
                new RefundId(ids.next("receiving", "refund_request_id")),
                numbers.next("RF"),
                id,
                it.number(),
                order.id(),
                order.number(),
                amount,
                reason,
                RefundState.REQUESTED,
                clock.instant(),
                by(),
                null,
                null,
                "");
        if (!rows.insert(refund)) {
            throw new Refused(new ReceivingRefusal.RefundWaits(it.number()));
        }
        tasks.decide(refund);
        journal.record(Act.of("refund-requested", ref(refund.id()), refund.number(), refund));
        return refund.id();
    }

    /** Decides on a refund; agreed, its return is closed. Refused for who asked, and once it is decided. */
    public void decide(RefundId id, boolean agreed, String opinion) {
        if (!agreed && opinion.isBlank()) {
            throw InvalidInput.of("/opinion", "", "value-required");
        }
        var refund = get(id);
        var it = returns.locked(refund.returned());
        if (refund.requestedBy().equals(by())) {
            throw new Refused(new ReceivingRefusal.OwnRefund(refund.number()));
        }
        var now = clock.instant();
        if (!rows.decide(id, agreed ? RefundState.APPROVED : RefundState.REJECTED, opinion, now, by())) {
            var decided = get(id);
            throw new Refused(
                    new ReceivingRefusal.RefundDecided(decided.number(), String.valueOf(decided.decidedBy())));
        }
        tasks.decided(id);
        if (agreed && it.state() == ReturnState.INSPECTED) {
            tasks.done(it.id());
            steps.close(it.id(), refund.number(), now, by());
        } else if (!agreed) {
            rows.release(refund.order(), refund.amount());
        }
        var act = agreed ? "refund-approved" : "refund-rejected";
        journal.record(Act.of(act, ref(id), refund.number(), Map.of("opinion", opinion)));
    }

    /** What may still be given back of an order: what was paid less what is claimed. */
    @Transactional(readOnly = true)
    public Money left(OrderId id) {
        var order = orders.get(id);
        return paid(order).minus(rows.claimed(id, order.total().currency()));
    }

    /** One page of refunds, the newest first. */
    @Transactional(readOnly = true)
    public Page<RefundView> page(@Nullable RefundState state, @Nullable String q, PageQuery query) {
        return rows.page(state, q, query);
    }

    /** The refunds of an order, the oldest first. */
    @Transactional(readOnly = true)
    public List<RefundView> ofOrder(OrderId order) {
        return rows.ofOrder(order);
    }

    /** One refund. */
    @Transactional(readOnly = true)
    public RefundView get(RefundId id) {
        return rows.byId(id).orElseThrow(() -> new Refused(new ReceivingRefusal.RefundNotFound(id)));
    }

    private static Money paid(SalesOrder order) {
        return order.paidAt().isPresent()
                ? order.total()
                : Money.zero(order.total().currency());
    }

    private static DocumentRef ref(RefundId id) {
        return new DocumentRef(RefundView.KIND, id.value());
    }

    private static String by() {
        return Callers.current().username();
    }
}
