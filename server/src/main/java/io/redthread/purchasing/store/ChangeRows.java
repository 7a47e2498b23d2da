package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.ORDER_CHANGE;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.ChangeState;
import io.redthread.purchasing.ChangeView;
import io.redthread.purchasing.OrderChangeId;
import io.redthread.purchasing.OrderSnapshot;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Changes of orders, and what became of them. */
@Repository
public class ChangeRows {

    private static final List<SelectField<?>> COLUMNS = List.of(
            ORDER_CHANGE.ID,
            ORDER_CHANGE.ORDER_ID,
            ORDER_CHANGE.VERSION,
            ORDER_CHANGE.STATE,
            ORDER_CHANGE.REASON,
            ORDER_CHANGE.AMOUNT,
            ORDER_CHANGE.CAUSES,
            ORDER_CHANGE.ANSWER,
            ORDER_CHANGE.CREATED_BY,
            ORDER_CHANGE.CREATED_AT,
            ORDER_CHANGE.ENDED_AT);

    private final DSLContext sql;
    private final JsonMapper json;

    ChangeRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Writes a change. */
    public void insert(ChangeView change, OrderSnapshot snapshot) {
        sql.insertInto(ORDER_CHANGE)
                .set(ORDER_CHANGE.ID, change.id())
                .set(ORDER_CHANGE.ORDER_ID, change.order())
                .set(ORDER_CHANGE.VERSION, change.version())
                .set(ORDER_CHANGE.STATE, change.state())
                .set(ORDER_CHANGE.REASON, change.reason())
                .set(ORDER_CHANGE.CONTENT, JSONB.valueOf(json.writeValueAsString(snapshot)))
                .set(ORDER_CHANGE.AMOUNT, change.amount().amount())
                .set(ORDER_CHANGE.CAUSES, change.causes().toArray(String[]::new))
                .set(ORDER_CHANGE.CREATED_BY, change.by())
                .set(ORDER_CHANGE.CREATED_AT, change.at())
                .set(ORDER_CHANGE.ENDED_AT, change.endedAt().orElse(null))
                .execute();
    }

    /** A waiting change ends. */
    public void end(OrderChangeId id, ChangeState state, String answer, Instant at) {
        var updated = sql.update(ORDER_CHANGE)
                .set(ORDER_CHANGE.STATE, state)
                .set(ORDER_CHANGE.ANSWER, answer)
                .set(ORDER_CHANGE.ENDED_AT, at)
                .where(ORDER_CHANGE.ID.eq(id))
                .and(ORDER_CHANGE.STATE.eq(ChangeState.AWAITING_APPROVAL))
                .execute();
        RowCounts.expect(1, updated, "order change ended");
    }

    /**
     * A change and what the order would be.
     *
     * @param change the change
     * @param wanted the order as it would be
     */
    public record Asked(ChangeView change, OrderSnapshot wanted) {}

    /** The changes of orders that wait, in one statement. */
    public Map<PurchaseOrderId, Asked> pending(Collection<PurchaseOrderId> orders) {
        return sql.select(COLUMNS)
                .select(ORDER_CHANGE.CONTENT)
                .from(ORDER_CHANGE)
                .where(Rows.any(ORDER_CHANGE.ORDER_ID, orders))
                .and(ORDER_CHANGE.STATE.eq(ChangeState.AWAITING_APPROVAL))
                .fetchMap(ORDER_CHANGE.ORDER_ID, row -> new Asked(view(row), read(row.get(ORDER_CHANGE.CONTENT))));
    }

    /** The change of an order that waits. */
    public Optional<ChangeView> pending(PurchaseOrderId order) {
        return sql.select(COLUMNS)
                .from(ORDER_CHANGE)
                .where(ORDER_CHANGE.ORDER_ID.eq(order))
                .and(ORDER_CHANGE.STATE.eq(ChangeState.AWAITING_APPROVAL))
                .fetchOptional(ChangeRows::view);
    }

    /** All changes of an order, the newest first. */
    public List<ChangeView> of(PurchaseOrderId order) {
        return sql.select(COLUMNS)
                .from(ORDER_CHANGE)
                .where(ORDER_CHANGE.ORDER_ID.eq(order))
                .orderBy(ORDER_CHANGE.ID.desc())
                .fetch(ChangeRows::view);
    }

    /** What the order would be. */
    public Optional<OrderSnapshot> snapshot(OrderChangeId id) {
        return sql.select(ORDER_CHANGE.CONTENT)
                .from(ORDER_CHANGE)
                .where(ORDER_CHANGE.ID.eq(id))
                .fetchOptional(row -> read(row.value1()));
    }

    private OrderSnapshot read(JSONB content) {
        return json.readValue(content.data(), OrderSnapshot.class);
    }

    private static ChangeView view(Record row) {
        return new ChangeView(
                row.get(ORDER_CHANGE.ID),
                row.get(ORDER_CHANGE.ORDER_ID),
                row.get(ORDER_CHANGE.VERSION),
                row.get(ORDER_CHANGE.STATE),
                row.get(ORDER_CHANGE.REASON),
                new Money(row.get(ORDER_CHANGE.AMOUNT), CompanyCurrency.CNY),
                List.of(row.get(ORDER_CHANGE.CAUSES)),
                row.get(ORDER_CHANGE.ANSWER),
                row.get(ORDER_CHANGE.CREATED_BY),
                row.get(ORDER_CHANGE.CREATED_AT),
                Optional.ofNullable(row.get(ORDER_CHANGE.ENDED_AT)));
    }
}
