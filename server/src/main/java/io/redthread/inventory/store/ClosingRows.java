package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.STOCK_CLOSING;

import io.redthread.inventory.StockClosingView;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The one row that says up to which day the books of stock are closed. */
@Repository
public class ClosingRows {

    private final DSLContext sql;

    ClosingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** As it is. */
    public StockClosingView current() {
        return sql.selectFrom(STOCK_CLOSING).fetchSingle(ClosingRows::view);
    }

    /** The same, held until the transaction ends: nobody posts for an earlier day, nobody moves it. */
    public StockClosingView locked() {
        return sql.selectFrom(STOCK_CLOSING).forUpdate().fetchSingle(ClosingRows::view);
    }

    /** Held against being moved, while something is posted for an earlier day. */
    public StockClosingView kept() {
        return sql.selectFrom(STOCK_CLOSING).forShare().fetchSingle(ClosingRows::view);
    }

    /** Moves it; it was locked at that revision. */
    public void set(@Nullable LocalDate upTo, String reason, int revision, Instant now, String by) {
        var updated = sql.update(STOCK_CLOSING)
                .set(STOCK_CLOSING.CLOSED_UP_TO, upTo)
                .set(STOCK_CLOSING.REASON, reason)
                .set(STOCK_CLOSING.REVISION, STOCK_CLOSING.REVISION.plus(1))
                .set(STOCK_CLOSING.SET_AT, now)
                .set(STOCK_CLOSING.SET_BY, by)
                .where(STOCK_CLOSING.ID.eq(1))
                .and(STOCK_CLOSING.REVISION.eq(revision))
                .execute();
        RowCounts.expect(1, updated, "stock closing");
    }

    /** Whether that day is open: part of every statement that writes entries. */
    static Condition open(LocalDate on) {
        return DSL.notExists(DSL.selectOne().from(STOCK_CLOSING).where(STOCK_CLOSING.CLOSED_UP_TO.ge(on)));
    }

    private static StockClosingView view(Record row) {
        var by = row.get(STOCK_CLOSING.SET_BY);
        return new StockClosingView(
                row.get(STOCK_CLOSING.CLOSED_UP_TO),
                row.get(STOCK_CLOSING.REASON),
                row.get(STOCK_CLOSING.REVISION),
                by.isEmpty() ? null : row.get(STOCK_CLOSING.SET_AT),
                by);
    }
}
