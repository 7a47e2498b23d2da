package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.NODE_FACT;
import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.LateCases.Late;
import io.redthread.process.LateCases.Passed;
import io.redthread.process.Standards;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds cases by their deadlines, one range of the index per node. */
@Repository
public class LateCaseRows {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final Standards standards;

    LateCaseRows(DSLContext sql, Standards standards) {
        this.sql = sql;
        this.standards = standards;
    }

    /** Cases whose time ran out after that one's and not after that moment, in order. */
    public List<Late> after(Instant at, CaseId behind, Instant until, int most) {
        var nodes = DSL.selectDistinct(STANDARD_NODE.NODE).from(STANDARD_NODE).asTable("nodes");
        var late = DSL.lateral(DSL.select(PROCESS_CASE.ID, PROCESS_CASE.DUE_AT)
                .from(PROCESS_CASE)
                .where(PROCESS_CASE.NODE.eq(nodes.field(STANDARD_NODE.NODE)))
                .and(PROCESS_CASE.STATE.in(
                        DSL.inline(CaseState.WAITING, PROCESS_CASE.STATE),
                        DSL.inline(CaseState.EXCEPTION, PROCESS_CASE.STATE)))
                .and(PROCESS_CASE.DUE_AT.ge(at))
                .and(PROCESS_CASE.DUE_AT.le(until))
                .and(DSL.row(PROCESS_CASE.DUE_AT, PROCESS_CASE.ID).gt(DSL.val(at), DSL.val(behind, PROCESS_CASE.ID)))
                .orderBy(PROCESS_CASE.DUE_AT, PROCESS_CASE.ID)
                .limit(most)
                .asTable("late"));
        return sql.select(late.field(PROCESS_CASE.ID), late.field(PROCESS_CASE.DUE_AT))
                .from(nodes)
                .crossJoin(late)
                .orderBy(late.field(PROCESS_CASE.DUE_AT), late.field(PROCESS_CASE.ID))
                .limit(most)
                .fetch(row -> new Late(row.value1(), row.value2()));
    }

    /** Passages through nodes that ended in that time, streamed. */
    public void passed(Instant from, Instant until, Consumer<Passed> to) {
        try (var rows = sql.select(NODE_FACT.fields())
                .select(PROCESS_CASE.NUMBER, PROCESS_CASE.SHOP_ID)
                .from(NODE_FACT)
                .join(PROCESS_CASE)
                .on(PROCESS_CASE.ID.eq(NODE_FACT.CASE_ID))
                .where(NODE_FACT.DONE_AT.ge(from))
                .and(NODE_FACT.DONE_AT.lt(until))
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> to.accept(passed(row)));
        }
    }

    private Passed passed(Record row) {
        var standard = standards.byId(row.get(NODE_FACT.STANDARD_ID));
        return new Passed(
                row.get(NODE_FACT.CASE_ID),
                row.get(PROCESS_CASE.NUMBER),
                row.get(PROCESS_CASE.SHOP_ID),
                standard.at(row.get(NODE_FACT.FIRST_POSITION)),
                row.get(NODE_FACT.ENTERED_AT),
                row.get(NODE_FACT.DONE_AT),
                row.get(NODE_FACT.WITHIN_LIMIT));
    }
}
