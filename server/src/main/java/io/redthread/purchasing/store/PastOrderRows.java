package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PRICE_PAID;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PastOrder;
import io.redthread.purchasing.PricedLine;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes how far orders of the past came, and what they paid. */
@Repository
public class PastOrderRows {

    private final DSLContext sql;
    private final ReceivedRows received;

    PastOrderRows(DSLContext sql, ReceivedRows received) {
        this.sql = sql;
        this.received = received;
    }

    /** Completes orders that were inserted as drafts, in the same order. */
    public void complete(List<OrderToStore> stored, List<PastOrder> orders) {
        var both = new ArrayList<Both>(stored.size());
        for (var i = 0; i < stored.size(); i++) {
            both.add(new Both(stored.get(i), orders.get(i)));
        }
        var rows = Rows.of("past", both)
                .with(PURCHASE_ORDER.ID, it -> it.stored().id())
                .with(PURCHASE_ORDER.STATE, it -> it.past().state())
                .with(PURCHASE_ORDER.REASON, it -> it.past().reason())
                .with(PURCHASE_ORDER.DECIDED_AT, it -> it.past().decidedAt().orElse(null))
                .with(PURCHASE_ORDER.RELEASED_AT, it -> it.past().releasedAt().orElse(null))
                .with(PURCHASE_ORDER.CONFIRMED_AT, it -> it.past().confirmedAt().orElse(null))
                .with(PURCHASE_ORDER.CONFIRMED_ON, it -> it.past().confirmedOn().orElse(null))
                .with(PURCHASE_ORDER.CAME_AT, it -> it.past().cameAt().orElse(null))
                .with(PURCHASE_ORDER.ARRIVED_AT, it -> it.past().arrivedAt().orElse(null))
                .with(PURCHASE_ORDER.CLOSED_AT, it -> it.past().closedAt().orElse(null))
                .with(PURCHASE_ORDER.VERSION, it -> it.past().version())
                .with(PURCHASE_ORDER.UPDATED_AT, it -> it.last());
        var updated = sql.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.STATE, rows.field(PURCHASE_ORDER.STATE))
                .set(PURCHASE_ORDER.REASON, rows.field(PURCHASE_ORDER.REASON))
                .set(PURCHASE_ORDER.DECIDED_AT, rows.field(PURCHASE_ORDER.DECIDED_AT))
                .set(PURCHASE_ORDER.RELEASED_AT, rows.field(PURCHASE_ORDER.RELEASED_AT))
                .set(PURCHASE_ORDER.VIEWED_AT, rows.field(PURCHASE_ORDER.CONFIRMED_AT))
                .set(PURCHASE_ORDER.CONFIRMED_AT, rows.field(PURCHASE_ORDER.CONFIRMED_AT))
                .set(PURCHASE_ORDER.CONFIRMED_ON, rows.field(PURCHASE_ORDER.CONFIRMED_ON))
                .set(PURCHASE_ORDER.CAME_AT, rows.field(PURCHASE_ORDER.CAME_AT))
                .set(PURCHASE_ORDER.ARRIVED_AT, rows.field(PURCHASE_ORDER.ARRIVED_AT))
                .set(PURCHASE_ORDER.CLOSED_AT, rows.field(PURCHASE_ORDER.CLOSED_AT))
                .set(PURCHASE_ORDER.VERSION, rows.field(PURCHASE_ORDER.VERSION))
                .set(PURCHASE_ORDER.UPDATED_AT, rows.field(PURCHASE_ORDER.UPDATED_AT))
                .from(rows.table())
                .where(PURCHASE_ORDER.ID.eq(rows.field(PURCHASE_ORDER.ID)))
                .execute();
        RowCounts.expect(stored.size(), updated, "past orders");
        received.past(
                ids(both, EnumSet.of(OrderState.RECEIVED, OrderState.CLOSED)),
                ids(both, EnumSet.of(OrderState.PARTLY_RECEIVED)));
        paid(both);
    }

    private static List<PurchaseOrderId> ids(List<Both> both, Set<OrderState> states) {
        return both.stream()
                .filter(it -> states.contains(it.past().state()))
                .map(it -> it.stored().id())
                .toList();
    }

    /** Whether there are orders begun before that moment. */
    public boolean anyBefore(Instant moment) {
        return sql.fetchExists(sql.selectOne().from(PURCHASE_ORDER).where(PURCHASE_ORDER.CREATED_AT.lt(moment)));
    }

    private void paid(List<Both> both) {
        var paid = new ArrayList<Paid>();
        both.stream()
                .filter(it -> it.past().decidedAt().isPresent() && it.binds())
                .forEach(it -> it.stored().order().lines().forEach(line -> paid.add(new Paid(it, line))));
        if (paid.isEmpty()) {
            return;
        }
        var inserted = Rows.of("paid", paid)
                .with(PRICE_PAID.ORDER_ID, it -> it.of().stored().id())
                .with(PRICE_PAID.LINE_NO, it -> it.line().content().lineNo())
                .with(PRICE_PAID.VERSION, it -> it.of().past().version())
                .with(PRICE_PAID.SKU, it -> it.line().content().sku().code())
                .with(
                        PRICE_PAID.SUPPLIER_ID,
                        it -> it.of().stored().order().content().supplier().orElseThrow())
                .with(PRICE_PAID.DECIDED_AT, it -> it.of().past().decidedAt().orElseThrow())
                .with(
                        PRICE_PAID.PRICE,
                        it -> PriceRows.perBase(
                                it.line(), it.of().stored().order().rate()))
                .with(PRICE_PAID.QUANTITY, it -> it.line().base().amount())
                .with(PRICE_PAID.UOM, it -> it.line().base().uom().code())
                .insertInto(sql, PRICE_PAID)
                .execute();
        RowCounts.expect(paid.size(), inserted, "prices paid in the past");
    }

    private record Both(OrderToStore stored, PastOrder past) {

        boolean binds() {
            return switch (past.state()) {
                case APPROVED, RELEASED, PARTLY_RECEIVED, RECEIVED, CLOSED -> true;
                case DRAFT, AWAITING_APPROVAL, RETURNED, REJECTED, CANCELLED -> false;
            };
        }

        Instant last() {
            return past.closedAt()
                    .or(past::confirmedAt)
                    .or(past::releasedAt)
                    .or(past::decidedAt)
                    .or(past::submittedAt)
                    .orElse(past.createdAt());
        }
    }

    private record Paid(Both of, PricedLine line) {}
}
