package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.NODE_FACT;
import static io.redthread.process.store.jooq.Tables.PROCESS_CASE;
import static io.redthread.process.store.jooq.Tables.STANDARD_NODE;

import io.redthread.platform.database.Rows;
import io.redthread.process.CaseFigures.NodePace;
import io.redthread.process.CaseFigures.OpenCount;
import io.redthread.process.CaseFigures.Queue;
import io.redthread.process.CaseState;
import io.redthread.process.NodeCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Counts open cases from their partial index, and measures recent facts over a bounded range. */
@Repository
public class FigureStore {

    private final DSLContext sql;

    FigureStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Open cases by node and state. */
    public List<OpenCount> open(Collection<Long> shops, Instant now) {
        var overdue = DSL.count().filterWhere(PROCESS_CASE.DUE_AT.lt(now));
        return sql.select(PROCESS_CASE.NODE, PROCESS_CASE.STATE, DSL.count(), overdue)
                .from(PROCESS_CASE)
                .where(PROCESS_CASE.STATE.notIn(
                        DSL.inline(CaseState.DONE, PROCESS_CASE.STATE),
                        DSL.inline(CaseState.CANCELLED, PROCESS_CASE.STATE)))
                .and(shops.isEmpty() ? DSL.noCondition() : Rows.any(PROCESS_CASE.SHOP_ID, shops))
                .groupBy(PROCESS_CASE.NODE, PROCESS_CASE.STATE)
                .fetch(row -> new OpenCount(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Waiting cases of a node by shop. */
    public List<Queue> queues(NodeCode node) {
        return sql.select(PROCESS_CASE.SHOP_ID, DSL.count(), DSL.min(PROCESS_CASE.ENTERED_AT))
                .from(PROCESS_CASE)
                .where(PROCESS_CASE.NODE.eq(node))
                .and(PROCESS_CASE.STATE.eq(DSL.inline(CaseState.WAITING, PROCESS_CASE.STATE)))
                .groupBy(PROCESS_CASE.SHOP_ID)
                .orderBy(PROCESS_CASE.SHOP_ID)
                .fetch(row -> new Queue(row.value1(), row.value2(), row.value3()));
    }

    /** How many facts were written since. */
    public int facts(Instant since) {
        return sql.fetchCount(NODE_FACT, NODE_FACT.DONE_AT.ge(since));
    }

    /**
     * Time at each node since then, over at most so many facts. A fact may stand for several nodes passed in one go: the
     * time was spent at the first, the others took none.
     */
    public List<NodePace> pace(Instant since, int most) {
        var recent = DSL.select(
                        NODE_FACT.STANDARD_ID,
                        NODE_FACT.FIRST_POSITION,
                        NODE_FACT.LAST_POSITION,
                        NODE_FACT.ENTERED_AT,
                        NODE_FACT.DONE_AT,
                        NODE_FACT.WITHIN_LIMIT)
                .from(NODE_FACT)
                .where(NODE_FACT.DONE_AT.ge(since))
                .limit(most)
                .asTable("recent");
        var first = STANDARD_NODE.POSITION.eq(recent.field(NODE_FACT.FIRST_POSITION));
        var took = DSL.when(
                        first,
                        seconds(recent.field(NODE_FACT.DONE_AT)).minus(seconds(recent.field(NODE_FACT.ENTERED_AT))))
                .otherwise(BigDecimal.ZERO);
        var p90 = DSL.percentileCont(DSL.inline(0.9)).withinGroupOrderBy(took);
        var within = DSL.count()
                .filterWhere(recent.field(NODE_FACT.WITHIN_LIMIT).isTrue().or(DSL.not(first)));
        return sql.select(STANDARD_NODE.NODE, DSL.count(), within, p90)
                .from(recent)
                .join(STANDARD_NODE)
                .on(STANDARD_NODE.STANDARD_ID.eq(recent.field(NODE_FACT.STANDARD_ID)))
                .and(STANDARD_NODE
                        .POSITION
                        .between(recent.field(NODE_FACT.FIRST_POSITION))
                        .and(recent.field(NODE_FACT.LAST_POSITION)))
                .groupBy(STANDARD_NODE.NODE)
                .fetch(row -> new NodePace(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? 0 : row.value4().doubleValue()));
    }

    /** When the oldest ready case came to its node. */
    public Optional<Instant> oldestReady() {
        return sql.select(PROCESS_CASE.ENTERED_AT)
                .from(PROCESS_CASE)
                .where(PROCESS_CASE.STATE.eq(DSL.inline(CaseState.READY, PROCESS_CASE.STATE)))
                .orderBy(PROCESS_CASE.ENTERED_AT)
                .limit(1)
                .fetchOptional(PROCESS_CASE.ENTERED_AT);
    }

    private static org.jooq.Field<BigDecimal> seconds(org.jooq.Field<Instant> at) {
        return DSL.extract(at, DatePart.EPOCH).cast(SQLDataType.NUMERIC);
    }
}
