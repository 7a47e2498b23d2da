package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.REFUNDABLE_ORDER;
import static io.redthread.receiving.store.jooq.Tables.REFUND_REQUEST;

import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ReceivingRefusal;
import io.redthread.receiving.RefundId;
import io.redthread.receiving.RefundState;
import io.redthread.receiving.RefundView;
import io.redthread.sales.OrderId;
import io.redthread.sales.SalesOrder;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Refunds, and how much of orders is claimed back. */
@Repository
public class RefundRows {

    private static final Listing LISTING = new Listing(
                    REFUND_REQUEST, REFUND_REQUEST.ID.coerce(Long.class), "-requestedAt")
            .sortable("requestedAt", REFUND_REQUEST.REQUESTED_AT)
            .sortable("amount", REFUND_REQUEST.AMOUNT)
            .sortable("number", REFUND_REQUEST.NUMBER);

    private final DSLContext sql;

    RefundRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts what is claimed back of an order; refuses more than was paid. */
    public void claim(SalesOrder order, Money paid, Money amount) {
        sql.insertInto(REFUNDABLE_ORDER)
                .set(REFUNDABLE_ORDER.ORDER_ID, order.id())
                .set(REFUNDABLE_ORDER.CURRENCY, paid.currency().getCurrencyCode())
                .set(REFUNDABLE_ORDER.PAID, paid.amount())
                .onConflictDoNothing()
                .execute();
        var claimed = sql.update(REFUNDABLE_ORDER)
                .set(REFUNDABLE_ORDER.CLAIMED, REFUNDABLE_ORDER.CLAIMED.plus(amount.amount()))
                .where(REFUNDABLE_ORDER.ORDER_ID.eq(order.id()))
                .and(REFUNDABLE_ORDER.CLAIMED.plus(amount.amount()).le(REFUNDABLE_ORDER.PAID))
                .execute();
        if (claimed == 0) {
            throw new Refused(new ReceivingRefusal.MoreThanPaid(
                    order.number(), amount, paid, claimed(order.id(), paid.currency())));
        }
    }

    /** Gives back what a refused refund had claimed. */
    public void release(OrderId order, Money amount) {
        var released = sql.update(REFUNDABLE_ORDER)
                .set(REFUNDABLE_ORDER.CLAIMED, REFUNDABLE_ORDER.CLAIMED.minus(amount.amount()))
                .where(REFUNDABLE_ORDER.ORDER_ID.eq(order))
                .execute();
        RowCounts.expect(1, released, "refundable order");
    }

    /** How much of an order is claimed back. */
    public Money claimed(OrderId order, Currency currency) {
        return sql.select(REFUNDABLE_ORDER.CLAIMED)
                .from(REFUNDABLE_ORDER)
                .where(REFUNDABLE_ORDER.ORDER_ID.eq(order))
                .fetchOptional(row -> Money.rounded(row.value1(), currency))
                .orElse(Money.zero(currency));
    }

    /** Writes a refund down; answers false while another of the return waits. */
    public boolean insert(RefundView refund) {
        return sql.insertInto(REFUND_REQUEST)
                        .set(REFUND_REQUEST.ID, refund.id())
                        .set(REFUND_REQUEST.NUMBER, refund.number())
                        .set(REFUND_REQUEST.RETURN_ID, refund.returned())
                        .set(REFUND_REQUEST.RETURN_NUMBER, refund.returnNumber())
                        .set(REFUND_REQUEST.ORDER_ID, refund.order())
                        .set(REFUND_REQUEST.ORDER_NUMBER, refund.orderNumber())
                        .set(REFUND_REQUEST.AMOUNT, refund.amount().amount())
                        .set(REFUND_REQUEST.CURRENCY, refund.amount().currency().getCurrencyCode())
                        .set(REFUND_REQUEST.REASON, refund.reason())
                        .set(REFUND_REQUEST.STATE, refund.state())
                        .set(REFUND_REQUEST.REQUESTED_AT, refund.requestedAt())
                        .set(REFUND_REQUEST.REQUESTED_BY, refund.requestedBy())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Decides on a refund that waits; answers false where somebody has. */
    public boolean decide(RefundId id, RefundState state, String opinion, Instant now, String by) {
        return sql.update(REFUND_REQUEST)
                        .set(REFUND_REQUEST.STATE, state)
                        .set(REFUND_REQUEST.OPINION, opinion)
                        .set(REFUND_REQUEST.DECIDED_AT, now)
                        .set(REFUND_REQUEST.DECIDED_BY, by)
                        .where(REFUND_REQUEST.ID.eq(id))
                        .and(REFUND_REQUEST.STATE.eq(RefundState.REQUESTED))
                        .execute()
                == 1;
    }

    /** The refund of that id. */
    public Optional<RefundView> byId(RefundId id) {
        return sql.select(REFUND_REQUEST.fields())
                .from(REFUND_REQUEST)
                .where(REFUND_REQUEST.ID.eq(id))
                .fetchOptional(RefundRows::view);
    }

    /** The refunds of an order, the oldest first. */
    public List<RefundView> ofOrder(OrderId order) {
        return sql.select(REFUND_REQUEST.fields())
                .from(REFUND_REQUEST)
                .where(REFUND_REQUEST.ORDER_ID.eq(order))
                .orderBy(REFUND_REQUEST.ID)
                .fetch(RefundRows::view);
    }

    /** A page of refunds. */
    public Page<RefundView> page(@Nullable RefundState state, @Nullable String q, PageQuery query) {
        var text = q == null ? "" : q.strip();
        var where = DSL.and(
                state == null ? DSL.noCondition() : REFUND_REQUEST.STATE.eq(state),
                text.isEmpty()
                        ? DSL.noCondition()
                        : REFUND_REQUEST
                                .NUMBER
                                .startsWith(text)
                                .or(REFUND_REQUEST.RETURN_NUMBER.eq(text))
                                .or(REFUND_REQUEST.ORDER_NUMBER.eq(text)));
        return LISTING.page(sql, query, where, List.of(REFUND_REQUEST.fields()), RefundRows::view);
    }

    private static RefundView view(Record row) {
        return new RefundView(
                row.get(REFUND_REQUEST.ID),
                row.get(REFUND_REQUEST.NUMBER),
                row.get(REFUND_REQUEST.RETURN_ID),
                row.get(REFUND_REQUEST.RETURN_NUMBER),
                row.get(REFUND_REQUEST.ORDER_ID),
                row.get(REFUND_REQUEST.ORDER_NUMBER),
                Money.rounded(row.get(REFUND_REQUEST.AMOUNT), Currency.getInstance(row.get(REFUND_REQUEST.CURRENCY))),
                row.get(REFUND_REQUEST.REASON),
                row.get(REFUND_REQUEST.STATE),
                row.get(REFUND_REQUEST.REQUESTED_AT),
                row.get(REFUND_REQUEST.REQUESTED_BY),
                row.get(REFUND_REQUEST.DECIDED_AT),
                row.get(REFUND_REQUEST.DECIDED_BY),
                row.get(REFUND_REQUEST.OPINION));
    }
}
