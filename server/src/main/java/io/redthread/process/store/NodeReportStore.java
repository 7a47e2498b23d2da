package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_TALLY;
import static io.redthread.process.store.jooq.Tables.NODE_TALLY;
import static io.redthread.process.store.jooq.Tables.ORDER_TALLY;
import static io.redthread.process.store.jooq.Tables.STANDARD;

import io.redthread.platform.database.Rows;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeReport.Orders;
import io.redthread.process.NodeReportQuery;
import io.redthread.process.StandardId;
import io.redthread.process.StandardState;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads the tallies of nodes; the million facts behind them are never touched. */
@Repository
public class NodeReportStore {

    private final DSLContext sql;

    NodeReportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Every version that orders may have followed. */
    public List<StandardId> standards() {
        return sql.select(STANDARD.ID)
                .from(STANDARD)
                .where(STANDARD.STATE.ne(StandardState.DRAFT))
                .orderBy(STANDARD.ID)
                .fetch(STANDARD.ID);
    }

    /** Tallies by version, node and bucket, and by person too where wanted. */
    public List<Cell> cells(NodeReportQuery query, Collection<StandardId> standards, boolean byPerson) {
        Field<String> actor = byPerson ? NODE_TALLY.ACTOR : DSL.inline("");
        return sql.select(
                        NODE_TALLY.STANDARD_ID,
                        NODE_TALLY.NODE,
                        byPerson ? actor : actor.as("actor"),
                        NODE_TALLY.BUCKET,
                        DSL.sum(NODE_TALLY.FACTS).cast(Long.class),
                        DSL.sum(NODE_TALLY.WITHIN).cast(Long.class),
                        DSL.sum(NODE_TALLY.MILLIS).cast(Long.class))
                .from(NODE_TALLY)
                .where(NODE_TALLY.DAY.between(query.from(), query.to()))
                .and(Rows.any(NODE_TALLY.STANDARD_ID, standards))
                .and(query.node().<Condition>map(NODE_TALLY.NODE::eq).orElse(DSL.noCondition()))
                .and(who(query, byPerson))
                .groupBy(
                        byPerson
                                ? List.of(NODE_TALLY.STANDARD_ID, NODE_TALLY.NODE, NODE_TALLY.ACTOR, NODE_TALLY.BUCKET)
                                : List.of(NODE_TALLY.STANDARD_ID, NODE_TALLY.NODE, NODE_TALLY.BUCKET))
                .fetch(row -> new Cell(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** Everybody's tallies stand under no name; written out, so that their index serves. */
    private static Condition who(NodeReportQuery query, boolean byPerson) {
        return query.person()
                .<Condition>map(NODE_TALLY.ACTOR::eq)
                .orElse(byPerson ? NODE_TALLY.ACTOR.ne(DSL.inline("")) : NODE_TALLY.ACTOR.eq(DSL.inline("")));
    }

    /** Exceptions by version and node. */
    public List<Failed> exceptions(NodeReportQuery query, Collection<StandardId> standards) {
        return sql.select(
                        EXCEPTION_TALLY.STANDARD_ID,
                        EXCEPTION_TALLY.NODE,
                        DSL.sum(EXCEPTION_TALLY.OPENED).cast(Long.class))
                .from(EXCEPTION_TALLY)
                .where(EXCEPTION_TALLY.DAY.between(query.from(), query.to()))
                .and(Rows.any(EXCEPTION_TALLY.STANDARD_ID, standards))
                .groupBy(EXCEPTION_TALLY.STANDARD_ID, EXCEPTION_TALLY.NODE)
                .fetch(row -> new Failed(row.value1(), row.value2(), row.value3()));
    }

    /** What became of orders. */
    public Orders orders(NodeReportQuery query, Collection<StandardId> standards) {
        return sql.select(
                        sum(ORDER_TALLY.ARRIVED),
                        sum(ORDER_TALLY.TROUBLED),
                        sum(ORDER_TALLY.DISPATCHED),
                        sum(ORDER_TALLY.SOON),
                        sum(ORDER_TALLY.IN_LIMITS))
                .from(ORDER_TALLY)
                .where(ORDER_TALLY.DAY.between(query.from(), query.to()))
                .and(Rows.any(ORDER_TALLY.STANDARD_ID, standards))
                .fetchSingle(row -> new Orders(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Field<Long> sum(Field<Integer> of) {
        return DSL.coalesce(DSL.sum(of), 0).cast(Long.class);
    }

    /**
     * What fell into a bucket.
     *
     * @param standard the version
     * @param node at which node
     * @param actor who did it; empty where not asked
     * @param bucket which bucket
     * @param facts how many
     * @param within how many within their limit
     * @param millis their times together
     */
    public record Cell(
            StandardId standard, NodeCode node, String actor, int bucket, long facts, long within, long millis) {}

    /**
     * Exceptions at a node.
     *
     * @param standard the version
     * @param node at which node
     * @param opened how many
     */
    public record Failed(StandardId standard, NodeCode node, long opened) {}
}
