package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_TALLY;
import static io.redthread.process.store.jooq.Tables.NODE_FACT;
import static io.redthread.process.store.jooq.Tables.NODE_TALLY;
import static io.redthread.process.store.jooq.Tables.ORDER_TALLY;
import static io.redthread.process.store.jooq.Tables.TALLY_MARK;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.TimeBuckets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Makes the tallies of a day from its facts. Times are buckets each a tenth longer than the one before. */
@Repository
public class TallyStore {

    /**
     * A fact of several nodes: the time was spent at the first, the others took none. Everybody's stand under no name. Facts
     * that are alike are counted before they are spread over their nodes.
     */
    private static final String NODES = """
        insert into process.node_tally (day, standard_id, node, actor, bucket, facts, within, millis)
        with alike as (
            select f.standard_id, f.first_position, f.last_position, f.actor, f.within_limit, {3} as bucket,
                   count(*) as facts, sum(s.millis) as millis
              from process.node_fact f
             cross join lateral (select (extract(epoch from f.done_at - f.entered_at) * 1000)::bigint as millis) s
             where f.done_at >= {1} and f.done_at < {2}
             group by f.standard_id, f.first_position, f.last_position, f.actor, f.within_limit, {3}),
        spread as (
            select a.standard_id, n.node, a.actor, a.facts,
                   case when n.position > a.first_position or a.within_limit then a.facts else 0 end as within,
                   case when n.position > a.first_position then 0 else a.bucket end as bucket,
                   case when n.position > a.first_position then 0 else a.millis end as millis
              from alike a
              join process.standard_node n
                on n.standard_id = a.standard_id and n.position between a.first_position and a.last_position)
        select {0}, t.standard_id, t.node, coalesce(t.actor, ''), t.bucket, sum(t.facts), sum(t.within), sum(t.millis)
          from spread t
         group by grouping sets ((t.standard_id, t.node, t.bucket, t.actor), (t.standard_id, t.node, t.bucket))
            on conflict on constraint pk_node_tally do update set facts = node_tally.facts + excluded.facts,
                within = node_tally.within + excluded.within, millis = node_tally.millis + excluded.millis
        """;

    private static final String ORDERS = """
        insert into process.order_tally (day, standard_id, arrived, troubled, dispatched, soon, in_limits)
        select {0}, t.standard_id, sum(t.arrived), sum(t.troubled), sum(t.dispatched), sum(t.soon), sum(t.in_limits)
          from (select c.standard_id, count(*) as arrived, 0 as troubled, 0 as dispatched, 0 as soon, 0 as in_limits
                  from process.process_case c
                 where c.opened_at >= {1} and c.opened_at < {2}
                 group by c.standard_id
                union all
                select c.standard_id, 0, count(*), 0, 0, 0
                  from process.exception_case e
                  join process.process_case c on c.id = e.case_id
                 where e.opened_at >= {1} and e.opened_at < {2}
                   and not exists (select from process.exception_case b
                        where b.case_id = e.case_id and b.opened_at >= {4} and (b.opened_at, b.id) < (e.opened_at, e.id))
                 group by c.standard_id
                union all
                select d.standard_id, 0, 0, count(*),
                       count(*) filter (where d.done_at <= c.opened_at + interval '2 hours'),
                       count(*) filter (where not exists (select from process.node_fact e
                            where e.case_id = d.case_id and not e.within_limit))
                  from process.node_fact d
                  join process.standard_node n
                    on n.standard_id = d.standard_id and n.position between d.first_position and d.last_position
                   and n.node = 'dispatch'
                  join process.process_case c on c.id = d.case_id
                 where d.done_at >= {1} and d.done_at < {2}
                 group by d.standard_id) t
         group by t.standard_id
            on conflict on constraint pk_order_tally do update set arrived = order_tally.arrived + excluded.arrived,
                troubled = order_tally.troubled + excluded.troubled, dispatched = order_tally.dispatched + excluded.dispatched,
                soon = order_tally.soon + excluded.soon, in_limits = order_tally.in_limits + excluded.in_limits
        """;

    private static final String EXCEPTIONS = """
        insert into process.exception_tally (day, standard_id, node, opened)
        select {0}, c.standard_id, e.node, count(*)
          from process.exception_case e
          join process.process_case c on c.id = e.case_id
         where e.opened_at >= {1} and e.opened_at < {2}
         group by c.standard_id, e.node
            on conflict on constraint pk_exception_tally do update set opened = exception_tally.opened + excluded.opened
        """;

    private static final Field<Integer> BUCKET = TimeBuckets.of(DSL.field("s.millis", Long.class));

    private final DSLContext sql;

    TallyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** How far tallies are, held until the transaction ends, or nothing when another server has it. */
    public Optional<Mark> claim() {
        return marked().forUpdate().skipLocked().fetchOptional(TallyStore::mark);
    }

    /** How far tallies are, held until the transaction ends; waits for another server that has it. */
    public Mark await() {
        return marked().forUpdate().fetchSingle(TallyStore::mark);
    }

    private SelectJoinStep<Record2<LocalDate, Instant>> marked() {
        return sql.select(TALLY_MARK.DAY, TALLY_MARK.COUNTED_TO).from(TALLY_MARK);
    }

    private static Mark mark(Record2<LocalDate, Instant> row) {
        return new Mark(Optional.ofNullable(row.value1()), Optional.ofNullable(row.value2()));
    }

    /**
     * How far tallies are.
     *
     * @param day the first day that is not over; absent before the first walk
     * @param countedTo up to when the days that are not over are counted; absent when they are to be made again
     */
    public record Mark(Optional<LocalDate> day, Optional<Instant> countedTo) {}

    /** When the first fact of all was written. */
    public Optional<Instant> first() {
        return Optional.ofNullable(sql.select(DSL.min(NODE_FACT.DONE_AT))
                .from(NODE_FACT)
                .fetchSingle()
                .value1());
    }

    /** Notes that all days before this one are over; with nothing, that everything is to be made again. */
    public void mark(@Nullable LocalDate day, @Nullable Instant countedTo) {
        RowCounts.expect(
                1,
                sql.update(TALLY_MARK)
                        .set(TALLY_MARK.DAY, day)
                        .set(TALLY_MARK.COUNTED_TO, countedTo)
                        .execute(),
                "tally mark");
    }

    /** Has the days that are not over counted again. */
    public void countAgain() {
        RowCounts.expect(
                1, sql.update(TALLY_MARK).setNull(TALLY_MARK.COUNTED_TO).execute(), "tally mark");
    }

    /** Takes a day's tallies away. */
    public void clear(LocalDate day) {
        sql.deleteFrom(NODE_TALLY).where(NODE_TALLY.DAY.eq(day)).execute();
        sql.deleteFrom(ORDER_TALLY).where(ORDER_TALLY.DAY.eq(day)).execute();
        sql.deleteFrom(EXCEPTION_TALLY).where(EXCEPTION_TALLY.DAY.eq(day)).execute();
    }

    /** Adds to a day what was done from one time to before another, both on that day, which began at {@code start}. */
    public void add(LocalDate day, Instant start, Instant from, Instant to) {
        for (var statement : List.of(NODES, ORDERS, EXCEPTIONS)) {
            sql.execute(
                    statement,
                    DSL.val(day),
                    DSL.val(from, NODE_FACT.DONE_AT),
                    DSL.val(to, NODE_FACT.DONE_AT),
                    BUCKET,
                    DSL.val(start, NODE_FACT.DONE_AT));
        }
    }
}
