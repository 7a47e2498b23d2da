package io.redthread.budget.store;

import static io.redthread.budget.store.jooq.Tables.BUDGET_ENTRY;
import static io.redthread.budget.store.jooq.Tables.COMMITMENT;
import static io.redthread.budget.store.jooq.Tables.PART_BELOW;
import static io.redthread.budget.store.jooq.Tables.PERIOD_BUDGET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import io.redthread.budget.BudgetVerification.Difference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Adds the facts of budgets up again. */
@Repository
public class BudgetSums {

    private static final int MOST = 100;

    private final DSLContext sql;

    BudgetSums(DSLContext sql) {
        this.sql = sql;
    }

    /** Budgets whose balance differs from what entries and commitments add up to. */
    public List<Difference> differences() {
        var found = new ArrayList<Difference>();
        compare(found, "amount", PERIOD_BUDGET.AMOUNT, ofEntries(BUDGET_ENTRY.AMOUNT));
        compare(found, "committed", PERIOD_BUDGET.COMMITTED, ofEntries(BUDGET_ENTRY.COMMITTED));
        compare(found, "spent", PERIOD_BUDGET.SPENT, ofEntries(BUDGET_ENTRY.SPENT));
        compare(
                found,
                "commitments",
                PERIOD_BUDGET.COMMITTED,
                DSL.field(sql.select(coalesce(sum(COMMITMENT.AMOUNT), BigDecimal.ZERO))
                        .from(COMMITMENT)
                        .where(COMMITMENT.BUDGET_ID.eq(PERIOD_BUDGET.ID))));
        compare(found, "below", ofParts(), ofEntriesBelow());
        parts(found);
        return found.stream().limit(MOST).toList();
    }

    /** What is kept of each department below against the entries of its documents. */
    private void parts(List<Difference> found) {
        var kept = PART_BELOW.COMMITTED.plus(PART_BELOW.SPENT);
        var added =
                DSL.field(sql.select(coalesce(sum(BUDGET_ENTRY.COMMITTED.plus(BUDGET_ENTRY.SPENT)), BigDecimal.ZERO))
                        .from(BUDGET_ENTRY)
                        .where(BUDGET_ENTRY.BUDGET_ID.eq(PART_BELOW.BUDGET_ID))
                        .and(BUDGET_ENTRY.DEPARTMENT_ID.eq(PART_BELOW.DEPARTMENT_ID)));
        sql.select(PART_BELOW.BUDGET_ID, kept, added)
                .from(PART_BELOW)
                .where(kept.ne(added))
                .orderBy(PART_BELOW.BUDGET_ID, PART_BELOW.DEPARTMENT_ID)
                .limit(MOST)
                .forEach(row -> found.add(new Difference(row.value1(), "part", row.value2(), row.value3())));
    }

    /** How many budgets there are. */
    public long budgets() {
        return sql.fetchCount(PERIOD_BUDGET);
    }

    /** How many entries there are. */
    public long entries() {
        return sql.fetchCount(BUDGET_ENTRY);
    }

    private Field<BigDecimal> ofEntries(Field<BigDecimal> column) {
        return DSL.field(sql.select(coalesce(sum(column), BigDecimal.ZERO))
                .from(BUDGET_ENTRY)
                .where(BUDGET_ENTRY.BUDGET_ID.eq(PERIOD_BUDGET.ID)));
    }

    private Field<BigDecimal> ofParts() {
        return DSL.field(sql.select(coalesce(sum(PART_BELOW.COMMITTED.plus(PART_BELOW.SPENT)), BigDecimal.ZERO))
                .from(PART_BELOW)
                .where(PART_BELOW.BUDGET_ID.eq(PERIOD_BUDGET.ID)));
    }

    private Field<BigDecimal> ofEntriesBelow() {
        return DSL.field(sql.select(coalesce(sum(BUDGET_ENTRY.COMMITTED.plus(BUDGET_ENTRY.SPENT)), BigDecimal.ZERO))
                .from(BUDGET_ENTRY)
                .where(BUDGET_ENTRY.BUDGET_ID.eq(PERIOD_BUDGET.ID))
                .and(BUDGET_ENTRY.DEPARTMENT_ID.ne(PERIOD_BUDGET.DEPARTMENT_ID)));
    }

    private void compare(List<Difference> found, String what, Field<BigDecimal> kept, Field<BigDecimal> added) {
        var sums = sql.select(PERIOD_BUDGET.ID.as("id"), kept.as("kept"), added.as("added"))
                .from(PERIOD_BUDGET)
                .asTable("sums");
        sql.select(
                        sums.field(0, PERIOD_BUDGET.ID.getDataType()),
                        sums.field("kept", BigDecimal.class),
                        sums.field("added", BigDecimal.class))
                .from(sums)
                .where(sums.field("kept", BigDecimal.class).ne(sums.field("added", BigDecimal.class)))
                .orderBy(sums.field(0))
                .limit(MOST)
                .forEach(row -> found.add(new Difference(row.value1(), what, row.value2(), row.value3())));
    }
}
