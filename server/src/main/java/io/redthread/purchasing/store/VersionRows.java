package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.ORDER_VERSION;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderSnapshot;
import io.redthread.purchasing.OrderVersion;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Earlier versions of orders, whole. */
@Repository
public class VersionRows {

    private final DSLContext sql;
    private final JsonMapper json;

    VersionRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps the version that is about to be replaced. */
    public void keep(OrderView order, OrderSnapshot snapshot, String reason, Saving saving) {
        sql.insertInto(ORDER_VERSION)
                .set(ORDER_VERSION.ORDER_ID, order.id())
                .set(ORDER_VERSION.VERSION, order.version())
                .set(ORDER_VERSION.CONTENT, JSONB.valueOf(json.writeValueAsString(snapshot)))
                .set(ORDER_VERSION.AMOUNT, order.amount().amount())
                .set(ORDER_VERSION.REPLACED_AT, saving.at())
                .set(ORDER_VERSION.REPLACED_BY, saving.by())
                .set(ORDER_VERSION.REASON, reason)
                .execute();
    }

    /**
     * A version that was replaced in the past.
     *
     * @param order of which order
     * @param version which
     * @param snapshot what it said
     * @param amount what it came to
     * @param reason why it did not stand
     * @param by user name of who ended it
     * @param at when
     */
    public record Kept(
            PurchaseOrderId order,
            int version,
            OrderSnapshot snapshot,
            Money amount,
            String reason,
            String by,
            Instant at) {}

    /** Keeps versions that were replaced in the past. */
    public void keep(List<Kept> versions) {
        if (versions.isEmpty()) {
            return;
        }
        var kept = Rows.of("kept", versions)
                .with(ORDER_VERSION.ORDER_ID, Kept::order)
                .with(ORDER_VERSION.VERSION, Kept::version)
                .with(ORDER_VERSION.CONTENT, it -> JSONB.valueOf(json.writeValueAsString(it.snapshot())))
                .with(ORDER_VERSION.AMOUNT, it -> it.amount().amount())
                .with(ORDER_VERSION.REPLACED_AT, Kept::at)
                .with(ORDER_VERSION.REPLACED_BY, Kept::by)
                .with(ORDER_VERSION.REASON, Kept::reason)
                .insertInto(sql, ORDER_VERSION)
                .execute();
        RowCounts.expect(versions.size(), kept, "versions of the past");
    }

    /** The versions replaced, the first first. */
    public List<OrderVersion> of(PurchaseOrderId order) {
        return sql.select(
                        ORDER_VERSION.VERSION,
                        ORDER_VERSION.AMOUNT,
                        ORDER_VERSION.REPLACED_AT,
                        ORDER_VERSION.REPLACED_BY,
                        ORDER_VERSION.REASON)
                .from(ORDER_VERSION)
                .where(ORDER_VERSION.ORDER_ID.eq(order))
                .orderBy(ORDER_VERSION.VERSION)
                .fetch(row -> new OrderVersion(
                        row.value1(),
                        new Money(row.value2(), CompanyCurrency.CNY),
                        Optional.of(row.value3()),
                        row.value4(),
                        row.value5()));
    }

    /** One of them, whole. */
    public Optional<OrderSnapshot> snapshot(PurchaseOrderId order, int version) {
        return sql.select(ORDER_VERSION.CONTENT)
                .from(ORDER_VERSION)
                .where(ORDER_VERSION.ORDER_ID.eq(order))
                .and(ORDER_VERSION.VERSION.eq(version))
                .fetchOptional(row -> json.readValue(row.value1().data(), OrderSnapshot.class));
    }
}
