package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;
import static io.redthread.process.store.jooq.Tables.NODE_FACT;
import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.platform.database.Rows;
import io.redthread.process.CaseFacts.CaseFact;
import io.redthread.process.CaseFacts.FactKey;
import io.redthread.process.CaseFacts.Told;
import io.redthread.process.CaseId;
import io.redthread.process.ExceptionView;
import io.redthread.process.NodeCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what happened to cases by its time. */
@Repository
public class CaseFactRows {

    private final DSLContext sql;

    CaseFactRows(DSLContext sql) {
        this.sql = sql;
    }

    /** When the first node was done at that time or later. */
    public Optional<Instant> next(Instant from) {
        return sql.select(DSL.min(NODE_FACT.DONE_AT))
                .from(NODE_FACT)
                .where(NODE_FACT.DONE_AT.ge(from))
                .fetchOptional(row -> row.value1());
    }

    /** Facts of a span by time, those of its first moment behind that one. */
    public List<Told> done(Instant from, Instant until, Optional<FactKey> behind, int most) {
        return sql.select(NODE_FACT.fields())
                .select(PROCESS_CASE.NUMBER, PROCESS_CASE.SHOP_ID)
                .from(NODE_FACT)
                .join(PROCESS_CASE)
                .on(PROCESS_CASE.ID.eq(NODE_FACT.CASE_ID))
                .where(NODE_FACT.DONE_AT.ge(from))
                .and(NODE_FACT.DONE_AT.lt(until))
                .and(behind.map(it -> DSL.row(NODE_FACT.DONE_AT, NODE_FACT.CASE_ID, NODE_FACT.SEQ)
                                .gt(from, it.of(), (short) it.seq()))
                        .orElse(DSL.noCondition()))
                .orderBy(NODE_FACT.DONE_AT, NODE_FACT.CASE_ID, NODE_FACT.SEQ)
                .limit(most)
                .fetch(row ->
                        new Told(CaseStore.fact(row), row.get(PROCESS_CASE.NUMBER), row.get(PROCESS_CASE.SHOP_ID)));
    }

    /** Exceptions that opened or ended in a span. */
    public List<ExceptionView> exceptions(Instant from, Instant until) {
        return sql.select(EXCEPTION_CASE.fields())
                .from(EXCEPTION_CASE)
                .where(within(from, until))
                .orderBy(EXCEPTION_CASE.ID)
                .fetch(ExceptionStore::view);
    }

    /** How many those are. */
    public int exceptionsBetween(Instant from, Instant until) {
        return sql.fetchCount(EXCEPTION_CASE, within(from, until));
    }

    private static Condition within(Instant from, Instant until) {
        return EXCEPTION_CASE
                .OPENED_AT
                .ge(from)
                .and(EXCEPTION_CASE.OPENED_AT.lt(until))
                .or(EXCEPTION_CASE.RESOLVED_AT.ge(from).and(EXCEPTION_CASE.RESOLVED_AT.lt(until)));
    }

    /** What is known of these. */
    public Map<CaseId, CaseFact> of(Collection<CaseId> ids) {
        var dispatched = sql.select(NODE_FACT.CASE_ID, DSL.min(NODE_FACT.DONE_AT))
                .from(NODE_FACT)
                .join(STANDARD_NODE)
                .on(STANDARD_NODE.STANDARD_ID.eq(NODE_FACT.STANDARD_ID))
                .and(STANDARD_NODE.POSITION.between(NODE_FACT.FIRST_POSITION, NODE_FACT.LAST_POSITION))
                .and(STANDARD_NODE.NODE.eq(NodeCode.DISPATCH))
                .where(Rows.any(NODE_FACT.CASE_ID, ids))
                .groupBy(NODE_FACT.CASE_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        var exceptions =
                DSL.field(DSL.selectCount().from(EXCEPTION_CASE).where(EXCEPTION_CASE.CASE_ID.eq(PROCESS_CASE.ID)));
        return sql.select(PROCESS_CASE.ID, PROCESS_CASE.OPENED_AT, exceptions)
                .from(PROCESS_CASE)
                .where(Rows.any(PROCESS_CASE.ID, ids))
                .fetchMap(
                        row -> row.value1(),
                        row -> new CaseFact(
                                row.value2(), Optional.ofNullable(dispatched.get(row.value1())), row.value3()));
    }
}
