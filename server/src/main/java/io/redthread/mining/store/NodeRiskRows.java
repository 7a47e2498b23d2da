package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.LOG_EVENT;
import static io.redthread.mining.store.jooq.Tables.WORD;

import io.redthread.mining.LogId;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts what went wrong at nodes, from the own log. */
@Repository
public class NodeRiskRows {

    private final DSLContext sql;

    NodeRiskRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How often a node was passed.
     *
     * @param done how often
     * @param late how often later than it may
     */
    public record Passed(long done, long late) {}

    /**
     * Exceptions of a type at a node.
     *
     * @param activity with the type behind a slash
     * @param node which node
     * @param times how many
     */
    public record Opened(String activity, String node, long times) {}

    /** How often these nodes were passed. */
    public Map<String, Passed> passed(Collection<String> nodes) {
        return sql.select(
                        WORD.VALUE,
                        DSL.count().cast(Long.class),
                        DSL.count().filterWhere(LOG_EVENT.LATE).cast(Long.class))
                .from(LOG_EVENT)
                .join(WORD)
                .on(WORD.ID.eq(LOG_EVENT.ACTIVITY))
                .where(LOG_EVENT.LOG_ID.eq(LogId.OWN))
                .and(Rows.any(WORD.VALUE, nodes))
                .groupBy(WORD.VALUE)
                .fetchMap(row -> row.value1(), row -> new Passed(row.value2(), row.value3()));
    }

    /** Exceptions by type and node. */
    public List<Opened> risks(String beginning) {
        return sql.select(WORD.VALUE, LOG_EVENT.DETAIL, DSL.count().cast(Long.class))
                .from(LOG_EVENT)
                .join(WORD)
                .on(WORD.ID.eq(LOG_EVENT.ACTIVITY))
                .where(LOG_EVENT.LOG_ID.eq(LogId.OWN))
                .and(WORD.VALUE.startsWith(beginning))
                .groupBy(WORD.VALUE, LOG_EVENT.DETAIL)
                .fetch(row -> new Opened(row.value1(), row.value2(), row.value3()));
    }
}
