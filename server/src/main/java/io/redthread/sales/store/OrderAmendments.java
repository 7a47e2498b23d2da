package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_REVISION;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.SalesOrder;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts a newer revision in the place of orders and keeps the older one. */
@Repository
public class OrderAmendments {

    private final DSLContext sql;
    private final OrderRows rows;
    private final JsonMapper json;

    OrderAmendments(DSLContext sql, OrderRows rows, JsonMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    /**
     * Replaces lines and amounts of orders, each by its next revision: a handful of statements. What their shops sent, and so
     * its fingerprint, is the same.
     */
    public void amend(List<Amended> amended, Instant now, String by) {
        keep(amended.stream().map(Amended::older).toList(), now, by);
        var newer = amended.stream().map(Amended::newer).toList();
        RowCounts.expect(amended.size(), rows.reduce(sql, newer).execute(), "amended orders");
        replaceLines(newer);
    }

    /** Replaces the content of an order by what its shop sent anew. */
    public void revise(SalesOrder older, SalesOrder newer, Instant now, String by) {
        keep(List.of(older), now, by);
        var updated = rows.content(sql.update(SALES_ORDER), newer)
                .where(SALES_ORDER.ID.eq(older.id()))
                .and(SALES_ORDER.REVISION.eq(older.revision()))
                .execute();
        RowCounts.expect(1, updated, "revised order " + older.number());
        replaceLines(List.of(newer));
    }

    private void keep(List<SalesOrder> older, Instant now, String by) {
        var revisions = Rows.of("older", older)
                .with(ORDER_REVISION.ORDER_ID, SalesOrder::id)
                .with(ORDER_REVISION.REVISION, SalesOrder::revision)
                .with(ORDER_REVISION.REPLACED_AT, it -> now)
                .with(ORDER_REVISION.REPLACED_BY, it -> by)
                .with(ORDER_REVISION.CONTENT, it -> JSONB.valueOf(json.writeValueAsString(it)));
        RowCounts.expect(older.size(), revisions.insert(sql, ORDER_REVISION), "revisions of orders");
    }

    private void replaceLines(List<SalesOrder> newer) {
        sql.deleteFrom(SALES_ORDER_LINE)
                .where(Rows.any(
                        SALES_ORDER_LINE.ORDER_ID,
                        newer.stream().map(SalesOrder::id).toList()))
                .execute();
        rows.insertLines(sql, newer);
    }

    /**
     * An order as it was and as it is from now on.
     *
     * @param older as it was
     * @param newer the next revision
     */
    public record Amended(SalesOrder older, SalesOrder newer) {}
}
