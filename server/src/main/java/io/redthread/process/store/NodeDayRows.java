package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_TALLY;
import static io.redthread.process.store.jooq.Tables.NODE_TALLY;

import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeDays.NodeDay;
import io.redthread.process.Standard;
import io.redthread.process.StandardId;
import io.redthread.process.domain.Spread;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what nodes did on a day from their tallies. */
@Repository
public class NodeDayRows {

    private final DSLContext sql;

    NodeDayRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All nodes at which something was done or failed on that day. */
    public List<NodeDay> of(LocalDate day, Function<StandardId, Standard> standards) {
        var nodes = new LinkedHashMap<NodeCode, Node>();
        var times = new LinkedHashMap<NodeCode, Spread>();
        sql.select(NODE_TALLY.STANDARD_ID, NODE_TALLY.NODE, NODE_TALLY.BUCKET, NODE_TALLY.FACTS)
                .from(NODE_TALLY)
                .where(NODE_TALLY.DAY.eq(day))
                .and(NODE_TALLY.ACTOR.eq(DSL.inline("")))
                .orderBy(NODE_TALLY.STANDARD_ID)
                .forEach(row -> {
                    node(standards.apply(row.value1()), row.value2()).ifPresent(it -> nodes.put(row.value2(), it));
                    times.computeIfAbsent(row.value2(), it -> new Spread()).add(row.value3(), row.value4(), 0, 0);
                });
        var failed = failed(day);
        return nodes.entrySet().stream()
                .map(it -> day(it.getValue(), times.getOrDefault(it.getKey(), new Spread()), failed))
                .toList();
    }

    private Map<NodeCode, Long> failed(LocalDate day) {
        return sql.select(EXCEPTION_TALLY.NODE, DSL.sum(EXCEPTION_TALLY.OPENED).cast(Long.class))
                .from(EXCEPTION_TALLY)
                .where(EXCEPTION_TALLY.DAY.eq(day))
                .groupBy(EXCEPTION_TALLY.NODE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static NodeDay day(Node node, Spread times, Map<NodeCode, Long> failed) {
        return new NodeDay(node, times.facts(), times.median(), failed.getOrDefault(node.code(), 0L));
    }

    private static Optional<Node> node(Standard standard, NodeCode code) {
        return standard.nodes().stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
