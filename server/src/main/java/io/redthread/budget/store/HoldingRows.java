package io.redthread.budget.store;

import static io.redthread.budget.store.jooq.Tables.COMMITMENT;
import static io.redthread.budget.store.jooq.Tables.PART_BELOW;

import io.redthread.budget.BudgetId;
import io.redthread.budget.domain.Change;
import io.redthread.budget.domain.Held;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What documents hold of budgets, and what departments below take of them. The budgets are locked by who writes here. */
@Repository
class HoldingRows {

    private final DSLContext sql;

    HoldingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What documents hold, by document and budget. */
    Map<DocumentRef, Map<BudgetId, Held>> of(Collection<DocumentRef> documents) {
        var wanted = Rows.of("wanted", List.copyOf(documents))
                .with(COMMITMENT.DOCUMENT_KIND, DocumentRef::kind)
                .with(COMMITMENT.DOCUMENT_ID, DocumentRef::id);
        var held = new HashMap<DocumentRef, Map<BudgetId, Held>>();
        sql.select(
                        COMMITMENT.DOCUMENT_KIND,
                        COMMITMENT.DOCUMENT_ID,
                        COMMITMENT.BUDGET_ID,
                        COMMITMENT.DEPARTMENT_ID,
                        COMMITMENT.AMOUNT)
                .from(COMMITMENT)
                .join(wanted.table())
                .on(COMMITMENT.DOCUMENT_KIND.eq(wanted.field(COMMITMENT.DOCUMENT_KIND)))
                .and(COMMITMENT.DOCUMENT_ID.eq(wanted.field(COMMITMENT.DOCUMENT_ID)))
                .where(COMMITMENT.AMOUNT.gt(BigDecimal.ZERO))
                .forEach(
                        row -> held.computeIfAbsent(new DocumentRef(row.value1(), row.value2()), one -> new HashMap<>())
                                .put(row.value3(), new Held(row.value4(), row.value5())));
        return held;
    }

    /** Writes what changed. */
    void change(List<Change> changes) {
        var holding = changes.stream()
                .filter(change -> change.committed().signum() != 0)
                .toList();
        more(holding.stream().filter(one -> one.committed().signum() > 0).toList());
        less(holding.stream().filter(one -> one.committed().signum() < 0).toList());
        below(changes);
    }

    /** Writes what is left in the end of documents that held nothing before. */
    void load(List<Change> left) {
        more(left.stream().filter(it -> it.committed().signum() > 0).toList());
        below(left);
    }

    private void more(List<Change> more) {
        if (!more.isEmpty()) {
            commitments(more)
                    .insertInto(sql, COMMITMENT)
                    .onConflict(COMMITMENT.DOCUMENT_KIND, COMMITMENT.DOCUMENT_ID, COMMITMENT.BUDGET_ID)
                    .doUpdate()
                    .set(COMMITMENT.AMOUNT, COMMITMENT.AMOUNT.plus(DSL.excluded(COMMITMENT.AMOUNT)))
                    .set(COMMITMENT.DEPARTMENT_ID, DSL.excluded(COMMITMENT.DEPARTMENT_ID))
                    .execute();
        }
    }

    private void less(List<Change> less) {
        if (!less.isEmpty()) {
            var rows = commitments(less);
            var updated = sql.update(COMMITMENT)
                    .set(COMMITMENT.AMOUNT, COMMITMENT.AMOUNT.plus(rows.field(COMMITMENT.AMOUNT)))
                    .from(rows.table())
                    .where(COMMITMENT.DOCUMENT_KIND.eq(rows.field(COMMITMENT.DOCUMENT_KIND)))
                    .and(COMMITMENT.DOCUMENT_ID.eq(rows.field(COMMITMENT.DOCUMENT_ID)))
                    .and(COMMITMENT.BUDGET_ID.eq(rows.field(COMMITMENT.BUDGET_ID)))
                    .execute();
            RowCounts.expect(less.size(), updated, "commitments");
        }
    }

    private static Rows<Change> commitments(List<Change> changes) {
        return Rows.of("held", changes)
                .with(COMMITMENT.DOCUMENT_KIND, change -> change.document().kind())
                .with(COMMITMENT.DOCUMENT_ID, change -> change.document().id())
                .with(COMMITMENT.BUDGET_ID, Change::budget)
                .with(COMMITMENT.DEPARTMENT_ID, Change::department)
                .with(COMMITMENT.AMOUNT, Change::committed);
    }

    private void below(List<Change> changes) {
        var sums = new LinkedHashMap<Part, Change>();
        changes.stream()
                .filter(Change::below)
                .forEach(it -> sums.merge(new Part(it.budget(), it.department()), it, Change::plus));
        if (sums.isEmpty()) {
            return;
        }
        var parts = List.copyOf(sums.values());
        Rows.of("parts", parts)
                .with(PART_BELOW.BUDGET_ID, Change::budget)
                .with(PART_BELOW.DEPARTMENT_ID, Change::department)
                .insertInto(sql, PART_BELOW)
                .onConflictDoNothing()
                .execute();
        var rows = Rows.of("parts", parts)
                .with(PART_BELOW.BUDGET_ID, Change::budget)
                .with(PART_BELOW.DEPARTMENT_ID, Change::department)
                .with(PART_BELOW.COMMITTED, Change::committed)
                .with(PART_BELOW.SPENT, Change::spent);
        var updated = sql.update(PART_BELOW)
                .set(PART_BELOW.COMMITTED, PART_BELOW.COMMITTED.plus(rows.field(PART_BELOW.COMMITTED)))
                .set(PART_BELOW.SPENT, PART_BELOW.SPENT.plus(rows.field(PART_BELOW.SPENT)))
                .from(rows.table())
                .where(PART_BELOW.BUDGET_ID.eq(rows.field(PART_BELOW.BUDGET_ID)))
                .and(PART_BELOW.DEPARTMENT_ID.eq(rows.field(PART_BELOW.DEPARTMENT_ID)))
                .execute();
        RowCounts.expect(parts.size(), updated, "parts of departments below");
    }

    private record Part(BudgetId budget, DepartmentId department) {}
}
