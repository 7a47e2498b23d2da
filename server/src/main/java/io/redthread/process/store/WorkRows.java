package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.NODE_FACT;

import io.redthread.process.WorkFact;
import io.redthread.process.WorkKind;
import io.redthread.process.WorkQuery;
import io.redthread.process.WorkSum;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads the work done on orders: each kind is a table of facts, added up or listed by the same two statements. */
@Repository
public class WorkRows {

    private static final String MILLIS = "(extract(epoch from %s) * 1000)::bigint";

    private static final String DISPATCHED = """
            select d.case_id || '-' || d.seq as key, c.number, d.actor, n.owner_department as department, c.shop_id as shop,
                   n.node, d.done_at as at, %s as good, %s as millis
              from process.node_fact d
              join process.standard_node n
                on n.standard_id = d.standard_id and n.position between d.first_position and d.last_position
               and n.node = '%s'
              join process.process_case c on c.id = d.case_id
              join process.standard s on s.id = d.standard_id
             where d.done_at >= {0} and d.done_at < {1}""";

    private static final String UNTOUCHED = """
            not exists (select from process.exception_case e where e.case_id = d.case_id and e.opened_at <= d.done_at)
                   and not exists (select from process.node_fact h where h.case_id = d.case_id and h.seq <= d.seq and %s)""";

    private static final String NODES = """
            select d.case_id || '-' || d.seq as key, c.number, d.actor, n.owner_department as department, c.shop_id as shop,
                   n.node, d.done_at as at, d.within_limit as good, %s as millis
              from process.node_fact d
              join process.standard_node n on n.standard_id = d.standard_id and n.position = d.first_position
              join process.process_case c on c.id = d.case_id
             where d.done_at >= {0} and d.done_at < {1} and d.actor <> 'system'""".formatted(MILLIS.formatted("d.done_at - d.entered_at"));

    private static final String ARRIVED = """
            select c.id::text as key, c.number, '' as actor, '' as department, c.shop_id as shop, '' as node, c.opened_at as at,
                   true as good, 0::bigint as millis
              from process.process_case c
             where c.opened_at >= {0} and c.opened_at < {1}""";

    private static final String TROUBLED = """
            select e.id::text as key, e.number, '' as actor, e.owner_department as department, e.shop_id as shop, e.node,
                   e.opened_at as at, false as good, 0::bigint as millis
              from process.exception_case e
             where e.opened_at >= {0} and e.opened_at < {1}
               and not exists (select from process.exception_case b
                    where b.case_id = e.case_id and (b.opened_at, b.id) < (e.opened_at, e.id))""";

    private static final String HANDS = NODES + """

               and n.position <= (select l.position from process.standard_node l
                                   where l.standard_id = d.standard_id and l.node = 'allocation')""";

    private final DSLContext sql;

    WorkRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What was done from one moment to before another. */
    public List<WorkSum> sums(WorkKind kind, Instant from, Instant to) {
        return sql.fetch(
                        "select actor, department, shop, node, count(*), count(*) filter (where good), sum(millis)::bigint from ("
                                + of(kind) + ") facts group by actor, department, shop, node",
                        DSL.val(from, NODE_FACT.DONE_AT),
                        DSL.val(to, NODE_FACT.DONE_AT))
                .map(row -> new WorkSum(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        0,
                        row.get(3, String.class),
                        row.get(4, Long.class),
                        row.get(5, Long.class),
                        row.get(6, Long.class)));
    }

    /** The pieces, the latest first. */
    public List<WorkFact> facts(WorkKind kind, WorkQuery query) {
        return sql.fetch(
                        "select key, number, actor, department, shop, node, at, good, millis from (" + of(kind)
                                + ") facts"
                                + " where ({2}::text is null or actor = {2}) and (cardinality({3}) = 0 or key = any({3}))"
                                + " order by at desc, key limit {4}",
                        DSL.val(query.from(), NODE_FACT.DONE_AT),
                        DSL.val(query.to(), NODE_FACT.DONE_AT),
                        DSL.val(query.actor().orElse(null), String.class),
                        DSL.val(query.keys().toArray(String[]::new)),
                        DSL.val(query.most()))
                .map(WorkRows::fact);
    }

    private static WorkFact fact(Record row) {
        return new WorkFact(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Long.class),
                0,
                row.get(5, String.class),
                row.get(6, Instant.class),
                row.get(7, Boolean.class),
                row.get(8, Long.class));
    }

    private static String of(WorkKind kind) {
        return switch (kind) {
            case SHIPPED ->
                DISPATCHED.formatted(
                                "d.done_at <= c.opened_at + interval '2 hours'",
                                MILLIS.formatted("d.done_at - c.opened_at"),
                                "dispatch")
                        + " and s.scenario = 'normal'";
            case COMPLIANT -> DISPATCHED.formatted(UNTOUCHED.formatted("not h.within_limit"), "0::bigint", "dispatch");
            case CONFIRMED -> {
                var spent =
                        "case when n.position = d.first_position then d.done_at - d.entered_at else interval '0' end";
                yield DISPATCHED.formatted(
                        "(" + spent + ") <= interval '30 minutes'", MILLIS.formatted(spent), "dispatch");
            }
            case NODE -> NODES;
            case REVIEWED -> NODES + " and n.node in ('review', 'review-batch')";
            case ARRIVED -> ARRIVED;
            case TROUBLED -> TROUBLED;
            case AUTOMATIC ->
                "select key, number, '' as actor, '' as department, shop, '' as node, at, good, millis from ("
                        + DISPATCHED.formatted(UNTOUCHED.formatted("h.actor <> 'system'"), "0::bigint", "allocation")
                        + ") allocated";
            case HAND -> HANDS;
        };
    }
}
