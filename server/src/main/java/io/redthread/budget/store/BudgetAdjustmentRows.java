package io.redthread.budget.store;

import static io.redthread.budget.store.jooq.Tables.ADJUSTMENT;

import io.redthread.budget.AdjustmentState;
import io.redthread.budget.BudgetAdjustmentId;
import io.redthread.budget.BudgetAdjustmentView;
import io.redthread.budget.BudgetId;
import io.redthread.budget.NewAdjustment;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Budget adjustments. */
@Repository
public class BudgetAdjustmentRows {

    private static final Listing LISTING = new Listing(ADJUSTMENT, ADJUSTMENT.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", ADJUSTMENT.CREATED_AT);

    private final DSLContext sql;

    BudgetAdjustmentRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes one that waits. */
    public void insert(BudgetAdjustmentId id, String number, NewAdjustment wanted, Instant now, String by) {
        sql.insertInto(ADJUSTMENT)
                .set(ADJUSTMENT.ID, id)
                .set(ADJUSTMENT.NUMBER, number)
                .set(ADJUSTMENT.BUDGET_ID, wanted.budget())
                .set(ADJUSTMENT.CHANGE, wanted.change().amount())
                .set(ADJUSTMENT.REASON, wanted.reason())
                .set(ADJUSTMENT.STATE, AdjustmentState.WAITING)
                .set(ADJUSTMENT.CREATED_AT, now)
                .set(ADJUSTMENT.CREATED_BY, by)
                .execute();
    }

    /** Ends one that waits. */
    public void end(BudgetAdjustmentId id, AdjustmentState state, String answer, Instant now) {
        var updated = sql.update(ADJUSTMENT)
                .set(ADJUSTMENT.STATE, state)
                .set(ADJUSTMENT.ANSWER, answer)
                .set(ADJUSTMENT.ENDED_AT, now)
                .where(ADJUSTMENT.ID.eq(id))
                .and(ADJUSTMENT.STATE.eq(AdjustmentState.WAITING))
                .execute();
        RowCounts.expect(1, updated, "adjustment ended");
    }

    /** The one of that id. */
    public Optional<BudgetAdjustmentView> one(BudgetAdjustmentId id) {
        return many(List.of(id)).stream().findFirst();
    }

    /** Those of these ids. */
    public List<BudgetAdjustmentView> many(Collection<BudgetAdjustmentId> ids) {
        return sql.select(ADJUSTMENT.fields())
                .from(ADJUSTMENT)
                .where(Rows.any(ADJUSTMENT.ID, ids))
                .fetch(BudgetAdjustmentRows::view);
    }

    /** One page of a budget's, the newest first. */
    public Page<BudgetAdjustmentView> of(BudgetId budget, PageQuery query) {
        return LISTING.page(
                sql, query, ADJUSTMENT.BUDGET_ID.eq(budget), List.of(ADJUSTMENT.fields()), BudgetAdjustmentRows::view);
    }

    private static BudgetAdjustmentView view(Record row) {
        return new BudgetAdjustmentView(
                row.get(ADJUSTMENT.ID),
                row.get(ADJUSTMENT.NUMBER),
                row.get(ADJUSTMENT.BUDGET_ID),
                new Money(row.get(ADJUSTMENT.CHANGE), CompanyCurrency.CNY),
                row.get(ADJUSTMENT.REASON),
                row.get(ADJUSTMENT.STATE),
                row.get(ADJUSTMENT.ANSWER),
                row.get(ADJUSTMENT.CREATED_AT),
                row.get(ADJUSTMENT.CREATED_BY),
                Optional.ofNullable(row.get(ADJUSTMENT.ENDED_AT)));
    }
}
