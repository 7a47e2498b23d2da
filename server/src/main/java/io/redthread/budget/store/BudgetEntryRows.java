package io.redthread.budget.store;

import static io.redthread.budget.store.jooq.Tables.BUDGET_ENTRY;
import static io.redthread.budget.store.jooq.Tables.PART_BELOW;
import static io.redthread.budget.store.jooq.Tables.PERIOD_BUDGET;

import io.redthread.budget.BudgetEntryView;
import io.redthread.budget.BudgetId;
import io.redthread.budget.EntryKind;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What changed a budget, and which departments below took how much of it. */
@Repository
public class BudgetEntryRows {

    private static final Listing ENTRIES =
            new Listing(BUDGET_ENTRY, BUDGET_ENTRY.ID, "-at").sortable("at", BUDGET_ENTRY.AT);

    private final DSLContext sql;
    private final IdBlocks ids;

    BudgetEntryRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** One page of a budget's entries, the newest first; only those of one department's documents where it is named. */
    public Page<BudgetEntryView> page(BudgetId budget, Optional<DepartmentId> department, PageQuery query) {
        var of = department.map(BUDGET_ENTRY.DEPARTMENT_ID::eq).orElseGet(DSL::noCondition);
        return ENTRIES.page(
                sql,
                query,
                BUDGET_ENTRY.BUDGET_ID.eq(budget).and(of),
                List.of(BUDGET_ENTRY.fields()),
                BudgetEntryRows::entry);
    }

    /** What a document changed, the oldest first. */
    public List<BudgetEntryView> of(DocumentRef document) {
        return sql.select(BUDGET_ENTRY.fields())
                .from(BUDGET_ENTRY)
                .where(BUDGET_ENTRY.DOCUMENT_ID.eq(document.id()))
                .and(BUDGET_ENTRY.DOCUMENT_KIND.eq(document.kind()))
                .orderBy(BUDGET_ENTRY.AT, BUDGET_ENTRY.ID)
                .fetch(BudgetEntryRows::entry);
    }

    /**
     * What documents of a department below have promised and spent of a budget.
     *
     * @param department which
     * @param committed promised
     * @param spent gone
     */
    public record Part(DepartmentId department, Money committed, Money spent) {}

    /** What departments below have promised and spent of a budget, who took most first. */
    public List<Part> below(BudgetId budget) {
        return sql.select(PART_BELOW.DEPARTMENT_ID, PART_BELOW.COMMITTED, PART_BELOW.SPENT)
                .from(PART_BELOW)
                .where(PART_BELOW.BUDGET_ID.eq(budget))
                .orderBy(PART_BELOW.COMMITTED.plus(PART_BELOW.SPENT).desc(), PART_BELOW.DEPARTMENT_ID)
                .fetch(row -> new Part(row.value1(), money(row.value2()), money(row.value3())));
    }

    /** A budget became larger or smaller by that much, for a document. */
    void adjusted(BudgetId budget, DocumentRef cause, String number, BigDecimal by, Instant at, String who) {
        sql.insertInto(BUDGET_ENTRY)
                .set(BUDGET_ENTRY.BUDGET_ID, budget)
                .set(BUDGET_ENTRY.ID, ids.next("budget", "budget_entry_id"))
                .set(
                        BUDGET_ENTRY.DEPARTMENT_ID,
                        DSL.select(PERIOD_BUDGET.DEPARTMENT_ID)
                                .from(PERIOD_BUDGET)
                                .where(PERIOD_BUDGET.ID.eq(budget)))
                .set(BUDGET_ENTRY.KIND, EntryKind.ADJUSTED)
                .set(BUDGET_ENTRY.DOCUMENT_KIND, cause.kind())
                .set(BUDGET_ENTRY.DOCUMENT_ID, cause.id())
                .set(BUDGET_ENTRY.NUMBER, number)
                .set(BUDGET_ENTRY.AMOUNT, by)
                .set(BUDGET_ENTRY.AT, at)
                .set(BUDGET_ENTRY.BY, who)
                .execute();
    }

    private static BudgetEntryView entry(Record row) {
        return new BudgetEntryView(
                row.get(BUDGET_ENTRY.ID),
                row.get(BUDGET_ENTRY.KIND),
                row.get(BUDGET_ENTRY.DEPARTMENT_ID),
                new DocumentRef(row.get(BUDGET_ENTRY.DOCUMENT_KIND), row.get(BUDGET_ENTRY.DOCUMENT_ID)),
                row.get(BUDGET_ENTRY.NUMBER),
                money(row.get(BUDGET_ENTRY.AMOUNT)),
                money(row.get(BUDGET_ENTRY.COMMITTED)),
                money(row.get(BUDGET_ENTRY.SPENT)),
                row.get(BUDGET_ENTRY.AT),
                row.get(BUDGET_ENTRY.BY));
    }

    private static Money money(BigDecimal amount) {
        return new Money(amount, CompanyCurrency.CNY);
    }
}
