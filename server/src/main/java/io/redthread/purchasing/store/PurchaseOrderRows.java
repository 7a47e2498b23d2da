package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;

import io.redthread.parties.SupplierId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PricedOrder;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Purchase orders without their lines. */
@Repository
public class PurchaseOrderRows {

    private final DSLContext sql;

    PurchaseOrderRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes new orders. */
    public void insert(List<OrderToStore> orders) {
        var rows = Rows.of("given", orders)
                .with(PURCHASE_ORDER.ID, OrderToStore::id)
                .with(PURCHASE_ORDER.NUMBER, OrderToStore::number)
                .with(PURCHASE_ORDER.STATE, OrderToStore::state)
                .with(PURCHASE_ORDER.BUYER, OrderToStore::buyer)
                .with(PURCHASE_ORDER.CREATED_AT, OrderToStore::at)
                .with(PURCHASE_ORDER.UPDATED_AT, OrderToStore::at)
                .with(PURCHASE_ORDER.UPDATED_BY, OrderToStore::buyer)
                .with(PURCHASE_ORDER.SUBMITTED_AT, it -> it.submittedAt().orElse(null));
        var inserted = content(rows).insertInto(sql, PURCHASE_ORDER).execute();
        RowCounts.expect(orders.size(), inserted, "purchase orders");
    }

    private static Rows<OrderToStore> content(Rows<OrderToStore> rows) {
        return rows.with(
                        PURCHASE_ORDER.SUPPLIER_ID,
                        it -> it.order().content().supplier().orElse(null))
                .with(PURCHASE_ORDER.SUPPLIER_NAME, it -> it.order().supplierName())
                .with(
                        PURCHASE_ORDER.DEPARTMENT_ID,
                        it -> it.order().content().department().orElse(null))
                .with(PURCHASE_ORDER.URGENT, it -> it.order().content().urgent())
                .with(PURCHASE_ORDER.URGENCY_REASON, it -> it.order().content().urgencyReason())
                .with(PURCHASE_ORDER.CROSS_BORDER, it -> it.order().content().crossBorder())
                .with(
                        PURCHASE_ORDER.CURRENCY,
                        it -> it.order().content().currency().getCurrencyCode())
                .with(PURCHASE_ORDER.RATE, it -> it.order().rate())
                .with(PURCHASE_ORDER.GOODS, it -> it.order().goods())
                .with(PURCHASE_ORDER.LINE_COUNT, it -> it.order().lines().size())
                .with(PURCHASE_ORDER.TOTAL, it -> it.order().totals().total().amount())
                .with(PURCHASE_ORDER.AMOUNT, it -> it.order().amount().amount())
                .with(
                        PURCHASE_ORDER.WANTED_ON,
                        it -> it.order().content().wantedOn().orElse(null))
                .with(PURCHASE_ORDER.NOTE, it -> it.order().content().note());
    }

    /** The order of that id. */
    public Optional<OrderView> view(PurchaseOrderId id) {
        return sql.select(OrderColumns.ALL)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.eq(id))
                .fetchOptional(OrderColumns::view);
    }

    /** The same, held until the transaction ends. */
    public Optional<OrderView> locked(PurchaseOrderId id) {
        return sql.select(OrderColumns.ALL)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.eq(id))
                .forUpdate()
                .fetchOptional(OrderColumns::view);
    }

    /** Those of these numbers that exist, held in the order of their ids until the transaction ends. */
    public List<OrderView> lockedByNumber(Collection<String> numbers) {
        return sql.select(OrderColumns.ALL)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))))
                .orderBy(PURCHASE_ORDER.ID)
                .forUpdate()
                .fetch(OrderColumns::view);
    }

    /** Those of these that exist, in the order of their ids. */
    public Map<PurchaseOrderId, OrderView> views(Collection<PurchaseOrderId> ids) {
        return sql.select(OrderColumns.ALL)
                .from(PURCHASE_ORDER)
                .where(Rows.any(PURCHASE_ORDER.ID, ids))
                .orderBy(PURCHASE_ORDER.ID)
                .fetchMap(row -> row.get(PURCHASE_ORDER.ID), OrderColumns::view);
    }

    /** How many orders were begun in that time. */
    public long countBegun(Instant from, Instant until) {
        return sql.fetchCount(
                PURCHASE_ORDER, PURCHASE_ORDER.CREATED_AT.ge(from).and(PURCHASE_ORDER.CREATED_AT.lt(until)));
    }

    /** Orders begun in that time, behind that one of the first moment, the oldest first. */
    public List<OrderView> begun(Instant from, Instant until, PurchaseOrderId behind, int most) {
        return sql.select(OrderColumns.ALL)
                .from(PURCHASE_ORDER)
                .where(DSL.row(PURCHASE_ORDER.CREATED_AT, PURCHASE_ORDER.ID)
                        .gt(DSL.val(from), DSL.val(behind, PURCHASE_ORDER.ID)))
                .and(PURCHASE_ORDER.CREATED_AT.lt(until))
                .orderBy(PURCHASE_ORDER.CREATED_AT, PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(OrderColumns::view);
    }

    /** Writes what a locked order now says, in that state and version; submitted again, the last decision is past. */
    public void rewrite(OrderView known, OrderState state, int version, PricedOrder order, Saving saving) {
        var content = order.content();
        var submitted = state == OrderState.AWAITING_APPROVAL;
        var updated = sql.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.STATE, state)
                .set(PURCHASE_ORDER.VERSION, version)
                .set(PURCHASE_ORDER.REVISION, known.revision() + 1)
                .set(PURCHASE_ORDER.SUPPLIER_ID, content.supplier().orElse(null))
                .set(PURCHASE_ORDER.SUPPLIER_NAME, order.supplierName())
                .set(PURCHASE_ORDER.DEPARTMENT_ID, content.department().orElse(null))
                .set(PURCHASE_ORDER.URGENT, content.urgent())
                .set(PURCHASE_ORDER.URGENCY_REASON, content.urgencyReason())
                .set(PURCHASE_ORDER.CROSS_BORDER, content.crossBorder())
                .set(PURCHASE_ORDER.CURRENCY, content.currency().getCurrencyCode())
                .set(PURCHASE_ORDER.RATE, order.rate())
                .set(PURCHASE_ORDER.GOODS, order.goods())
                .set(PURCHASE_ORDER.LINE_COUNT, order.lines().size())
                .set(PURCHASE_ORDER.TOTAL, order.totals().total().amount())
                .set(PURCHASE_ORDER.AMOUNT, order.amount().amount())
                .set(PURCHASE_ORDER.WANTED_ON, content.wantedOn().orElse(null))
                .set(PURCHASE_ORDER.NOTE, content.note())
                .set(PURCHASE_ORDER.REASON, submitted ? "" : known.reason())
                .set(
                        PURCHASE_ORDER.SUBMITTED_AT,
                        submitted ? saving.at() : known.times().submittedAt().orElse(null))
                .set(
                        PURCHASE_ORDER.DECIDED_AT,
                        submitted ? null : known.times().decidedAt().orElse(null))
                .set(PURCHASE_ORDER.UPDATED_AT, saving.at())
                .set(PURCHASE_ORDER.UPDATED_BY, saving.by())
                .where(PURCHASE_ORDER.ID.eq(known.id()))
                .and(PURCHASE_ORDER.REVISION.eq(known.revision()))
                .and(PURCHASE_ORDER.STATE.eq(known.state()))
                .execute();
        RowCounts.expect(1, updated, "purchase order rewritten");
    }

    /** A locked order goes from its state to another. */
    public void move(OrderView known, OrderState to, String reason, Saving saving) {
        var decided = known.state() == OrderState.AWAITING_APPROVAL && to != OrderState.CANCELLED;
        var ended = to == OrderState.CLOSED || to == OrderState.CANCELLED;
        var updated = sql.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.STATE, to)
                .set(PURCHASE_ORDER.REVISION, known.revision() + 1)
                .set(PURCHASE_ORDER.REASON, reason)
                .set(
                        PURCHASE_ORDER.DECIDED_AT,
                        decided ? saving.at() : known.times().decidedAt().orElse(null))
                .set(
                        PURCHASE_ORDER.RELEASED_AT,
                        known.state() == OrderState.APPROVED && to == OrderState.RELEASED
                                ? saving.at()
                                : known.times().releasedAt().orElse(null))
                .set(PURCHASE_ORDER.CLOSED_AT, ended ? saving.at() : null)
                .set(PURCHASE_ORDER.CAME_AT, came(PURCHASE_ORDER.CAME_AT, to, saving, OrderState.PARTLY_RECEIVED))
                .set(PURCHASE_ORDER.ARRIVED_AT, came(PURCHASE_ORDER.ARRIVED_AT, to, saving))
                .set(PURCHASE_ORDER.UPDATED_AT, saving.at())
                .set(PURCHASE_ORDER.UPDATED_BY, saving.by())
                .where(PURCHASE_ORDER.ID.eq(known.id()))
                .and(PURCHASE_ORDER.STATE.eq(known.state()))
                .execute();
        RowCounts.expect(1, updated, "purchase order moved");
    }

    /** When goods came: now, unless they came before; never, where they were taken back. */
    private static Field<Instant> came(Field<Instant> column, OrderState to, Saving saving, OrderState... also) {
        return switch (to) {
            case RECEIVED -> DSL.coalesce(column, DSL.val(saving.at()));
            case RELEASED, PARTLY_RECEIVED ->
                List.of(also).contains(to) ? DSL.coalesce(column, DSL.val(saving.at())) : DSL.castNull(column);
            case DRAFT, AWAITING_APPROVAL, RETURNED, REJECTED, APPROVED, CLOSED, CANCELLED -> column;
        };
    }

    /** The supplier has opened it; only the first time counts. */
    public void viewed(PurchaseOrderId id, Instant at) {
        var updated = sql.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.VIEWED_AT, DSL.coalesce(PURCHASE_ORDER.VIEWED_AT, DSL.val(at)))
                .where(PURCHASE_ORDER.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "purchase order viewed");
    }

    /** The supplier has said when the goods come; whoever answers has read. */
    public void confirmed(PurchaseOrderId id, LocalDate on, String note, Instant at) {
        var updated = sql.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.VIEWED_AT, DSL.coalesce(PURCHASE_ORDER.VIEWED_AT, DSL.val(at)))
                .set(PURCHASE_ORDER.CONFIRMED_AT, at)
                .set(PURCHASE_ORDER.CONFIRMED_ON, on)
                .set(PURCHASE_ORDER.CONFIRM_NOTE, note)
                .where(PURCHASE_ORDER.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "purchase order confirmed");
    }

    /** What those who decide have seen is kept elsewhere: what comes now is another version. */
    public void nextVersion(PurchaseOrderId id) {
        var updated = sql.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.VERSION, PURCHASE_ORDER.VERSION.plus(1))
                .where(PURCHASE_ORDER.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "purchase order's version");
    }

    /** What the supplier said was about an earlier version. */
    public void unconfirmed(PurchaseOrderId id) {
        var updated = sql.update(PURCHASE_ORDER)
                .setNull(PURCHASE_ORDER.VIEWED_AT)
                .setNull(PURCHASE_ORDER.CONFIRMED_AT)
                .setNull(PURCHASE_ORDER.CONFIRMED_ON)
                .set(PURCHASE_ORDER.CONFIRM_NOTE, "")
                .where(PURCHASE_ORDER.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "purchase order unconfirmed");
    }

    /** How many orders of a supplier are open, at most so many counted. */
    public int open(SupplierId supplier, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.SUPPLIER_ID.eq(supplier))
                .and(Rows.any(PURCHASE_ORDER.STATE, OrderState.BINDING))
                .limit(most));
    }

    /**
     * Who saves when.
     *
     * @param by user name
     * @param at when
     */
    public record Saving(String by, Instant at) {}
}
