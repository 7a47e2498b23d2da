package io.redthread.budget.store;

import static io.redthread.budget.store.jooq.Tables.BUDGET_ENTRY;
import static io.redthread.budget.store.jooq.Tables.PERIOD_BUDGET;
import static io.redthread.budget.store.jooq.Tables.SEVERE_LIMIT;

import io.redthread.budget.BudgetId;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.domain.Balance;
import io.redthread.budget.domain.Change;
import io.redthread.budget.domain.Held;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Balances of budgets and what changed them; a batch is a handful of statements whatever its size. */
@Repository
public class BalanceRows {

    private static final List<SelectField<?>> COLUMNS = List.of(
            PERIOD_BUDGET.ID,
            PERIOD_BUDGET.DEPARTMENT_ID,
            PERIOD_BUDGET.PERIOD,
            PERIOD_BUDGET.STARTS_ON,
            PERIOD_BUDGET.CATEGORY,
            PERIOD_BUDGET.AMOUNT,
            PERIOD_BUDGET.COMMITTED,
            PERIOD_BUDGET.SPENT,
            PERIOD_BUDGET.CEILING);

    private final DSLContext sql;
    private final HoldingRows holdings;
    private final IdBlocks ids;

    BalanceRows(DSLContext sql, HoldingRows holdings, IdBlocks ids) {
        this.sql = sql;
        this.holdings = holdings;
        this.ids = ids;
    }

    /** What documents hold, by document and budget. */
    public Map<DocumentRef, Map<BudgetId, Held>> held(Collection<DocumentRef> documents) {
        return holdings.of(documents);
    }

    /** The budgets of these keys as they stand. */
    public List<Balance> read(Set<BudgetKey> keys) {
        var wanted = wanted(keys);
        return sql.select(COLUMNS)
                .from(PERIOD_BUDGET)
                .join(wanted.table())
                .on(meets(wanted))
                .orderBy(PERIOD_BUDGET.ID)
                .fetch(BalanceRows::balance);
    }

    /** The budgets of these keys and ids, locked in the order of their ids. */
    public Map<BudgetId, Balance> lock(Set<BudgetKey> keys, Set<BudgetId> more) {
        var wanted = wanted(keys);
        var byKey = DSL.exists(sql.selectOne().from(wanted.table()).where(meets(wanted)));
        var which = more.isEmpty() ? byKey : byKey.or(Rows.any(PERIOD_BUDGET.ID, more));
        var locked = new LinkedHashMap<BudgetId, Balance>();
        sql.select(COLUMNS)
                .from(PERIOD_BUDGET)
                .where(keys.isEmpty() ? Rows.any(PERIOD_BUDGET.ID, more) : which)
                .orderBy(PERIOD_BUDGET.ID)
                .forUpdate()
                .forEach(row -> locked.put(row.get(PERIOD_BUDGET.ID), balance(row)));
        return locked;
    }

    /** Writes changes: balances, what documents hold, and an entry each. The budgets are locked already. */
    public void write(List<Change> changes, Instant now, String by) {
        if (changes.isEmpty()) {
            return;
        }
        balances(changes);
        holdings.change(changes);
        enter(changes.stream().map(change -> new Dated(change, now, by)).toList());
    }

    /**
     * A change with its moment.
     *
     * @param change what
     * @param at when
     * @param by user name of who did it
     */
    public record Dated(Change change, Instant at, String by) {}

    /** Writes changes of the past, of documents that hold nothing yet, in their order. The budgets are locked already. */
    public void load(List<Dated> past) {
        if (past.isEmpty()) {
            return;
        }
        var left = new LinkedHashMap<Place, Change>();
        past.stream()
                .map(Dated::change)
                .forEach(it -> left.merge(new Place(it.document(), it.budget()), it, Change::plus));
        balances(List.copyOf(left.values()));
        holdings.load(List.copyOf(left.values()));
        enter(past);
    }

    private record Place(DocumentRef document, BudgetId budget) {}

    /** The severe limit in hundredths of a percent. */
    public int severeLimit() {
        return sql.select(SEVERE_LIMIT.BASIS_POINTS).from(SEVERE_LIMIT).fetchSingle(SEVERE_LIMIT.BASIS_POINTS);
    }

    private void balances(List<Change> changes) {
        var sums = new LinkedHashMap<BudgetId, Change>();
        changes.forEach(change -> sums.merge(change.budget(), change, Change::plus));
        var rows = Rows.of("changed", new ArrayList<>(sums.values()))
                .with(PERIOD_BUDGET.ID, Change::budget)
                .with(PERIOD_BUDGET.COMMITTED, Change::committed)
                .with(PERIOD_BUDGET.SPENT, Change::spent);
        var updated = sql.update(PERIOD_BUDGET)
                .set(PERIOD_BUDGET.COMMITTED, PERIOD_BUDGET.COMMITTED.plus(rows.field(PERIOD_BUDGET.COMMITTED)))
                .set(PERIOD_BUDGET.SPENT, PERIOD_BUDGET.SPENT.plus(rows.field(PERIOD_BUDGET.SPENT)))
                .from(rows.table())
                .where(PERIOD_BUDGET.ID.eq(rows.field(PERIOD_BUDGET.ID)))
                .execute();
        RowCounts.expect(sums.size(), updated, "budgets");
    }

    private void enter(List<Dated> changes) {
        var inserted = Rows.of("entered", changes)
                .with(BUDGET_ENTRY.BUDGET_ID, it -> it.change().budget())
                .with(BUDGET_ENTRY.ID, it -> ids.next("budget", "budget_entry_id"))
                .with(BUDGET_ENTRY.DEPARTMENT_ID, it -> it.change().department())
                .with(BUDGET_ENTRY.KIND, it -> it.change().kind())
                .with(BUDGET_ENTRY.DOCUMENT_KIND, it -> it.change().document().kind())
                .with(BUDGET_ENTRY.DOCUMENT_ID, it -> it.change().document().id())
                .with(BUDGET_ENTRY.NUMBER, it -> it.change().number())
                .with(BUDGET_ENTRY.COMMITTED, it -> it.change().committed())
                .with(BUDGET_ENTRY.SPENT, it -> it.change().spent())
                .with(BUDGET_ENTRY.AT, Dated::at)
                .with(BUDGET_ENTRY.BY, Dated::by)
                .insertInto(sql, BUDGET_ENTRY)
                .execute();
        RowCounts.expect(changes.size(), inserted, "budget entries");
    }

    private static Rows<BudgetKey> wanted(Set<BudgetKey> keys) {
        return Rows.of("wanted", List.copyOf(keys))
                .with(PERIOD_BUDGET.DEPARTMENT_ID, BudgetKey::department)
                .with(PERIOD_BUDGET.PERIOD, BudgetKey::period)
                .with(PERIOD_BUDGET.STARTS_ON, BudgetKey::startsOn)
                .with(PERIOD_BUDGET.CATEGORY, BudgetKey::category);
    }

    private static Condition meets(Rows<BudgetKey> wanted) {
        return PERIOD_BUDGET
                .DEPARTMENT_ID
                .eq(wanted.field(PERIOD_BUDGET.DEPARTMENT_ID))
                .and(PERIOD_BUDGET.STARTS_ON.eq(wanted.field(PERIOD_BUDGET.STARTS_ON)))
                .and(PERIOD_BUDGET.PERIOD.eq(wanted.field(PERIOD_BUDGET.PERIOD)))
                .and(PERIOD_BUDGET.CATEGORY.eq(wanted.field(PERIOD_BUDGET.CATEGORY)));
    }

    private static Balance balance(Record row) {
        return new Balance(
                row.get(PERIOD_BUDGET.ID),
                new BudgetKey(
                        row.get(PERIOD_BUDGET.DEPARTMENT_ID),
                        row.get(PERIOD_BUDGET.PERIOD),
                        row.get(PERIOD_BUDGET.STARTS_ON),
                        row.get(PERIOD_BUDGET.CATEGORY)),
                row.get(PERIOD_BUDGET.AMOUNT),
                row.get(PERIOD_BUDGET.COMMITTED),
                row.get(PERIOD_BUDGET.SPENT),
                row.get(PERIOD_BUDGET.CEILING));
    }

    /** Those budgets, not held. */
    public Map<BudgetId, Balance> balances(Set<BudgetId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(COLUMNS)
                        .from(PERIOD_BUDGET)
                        .where(Rows.any(PERIOD_BUDGET.ID, ids))
                        .fetchMap(row -> row.get(PERIOD_BUDGET.ID), BalanceRows::balance);
    }
}
