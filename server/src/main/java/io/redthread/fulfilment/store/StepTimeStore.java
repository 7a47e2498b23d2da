package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;

import io.redthread.platform.database.TimeBuckets;
import io.redthread.process.FloorStep;
import io.redthread.process.StepTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Gathers how long steps took from the times that parcels carry; a parcel counts on the day it was packed, a weighing on its
 * own, and what is gathered piece by piece adds up to the whole. A check begins when the parcel is picked or the same person
 * has packed the one before, whichever is later, and at most ten minutes before it is done: what lies longer was waiting.
 */
@Repository
public class StepTimeStore {

    private static final String STEPS = """
        with packed as (
            select p.id, p.entered_at, p.waved_at, p.picked_at, p.packed_at, p.packed_by, w.released_at, w.built_by,
                   greatest(p.picked_at, p.packed_at - interval '10 minutes',
                            lag(p.packed_at) over (partition by p.packed_by order by p.packed_at, p.id)) as began_at
              from fulfilment.parcel p
              left join fulfilment.wave w on w.id = p.wave_id
             where p.packed_at >= {0} - interval '10 minutes' and p.packed_at < {1}),
        spent as (
            select s.step, s.actor,
                   greatest(0, (extract(epoch from s.until - s.since) * 1000)::bigint) as millis
              from packed p
             cross join lateral (values
                   ('wave', p.built_by, p.entered_at, p.waved_at),
                   ('pick', (select l.ended_by from fulfilment.pick_line l
                              where l.parcel_id = p.id and l.state = 'picked'
                              order by l.ended_at desc limit 1), p.released_at, p.picked_at),
                   ('check-wait', null, p.picked_at, p.began_at),
                   ('check', p.packed_by, p.began_at, p.packed_at)) s (step, actor, since, until)
             where s.since is not null and s.until is not null and p.packed_at >= {0}
             union all
            select 'weigh', g.by, greatest(0, (extract(epoch from g.at - p.packed_at) * 1000)::bigint)
              from fulfilment.weighing g
              join fulfilment.parcel p on p.id = g.parcel_id
             where g.at >= {0} and g.at < {1} and g.attempt = 1 and p.packed_at is not null)
        select t.step, t.actor, t.bucket, count(*)::int, count(*) filter (where t.within)::int, sum(t.millis)::bigint
          from (select spent.step, spent.actor, spent.millis, {2} as bucket, spent.millis <= case spent.step
                           when 'wave' then {3} when 'pick' then {4} when 'check-wait' then {5}
                           when 'check' then {6} else {7} end as within
                  from spent) t
         group by grouping sets ((t.step, t.bucket, t.actor), (t.step, t.bucket))
        having grouping(t.actor) = 1 or t.actor is not null
        """;

    private final DSLContext sql;

    StepTimeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Tallies of what was packed or weighed from one time to before another. */
    public List<StepTally> tallies(Instant from, Instant to, Map<FloorStep, Duration> limits) {
        return sql.fetch(
                        STEPS,
                        DSL.val(from, PARCEL.PACKED_AT),
                        DSL.val(to, PARCEL.PACKED_AT),
                        TimeBuckets.of(DSL.field("spent.millis", Long.class)),
                        limit(limits, FloorStep.WAVE),
                        limit(limits, FloorStep.PICK),
                        limit(limits, FloorStep.CHECK_WAIT),
                        limit(limits, FloorStep.CHECK),
                        limit(limits, FloorStep.WEIGH))
                .map(StepTimeStore::tally);
    }

    private static Field<Long> limit(Map<FloorStep, Duration> limits, FloorStep step) {
        return DSL.val(Objects.requireNonNull(limits.get(step)).toMillis());
    }

    private static StepTally tally(Record row) {
        return new StepTally(
                FloorStep.of("/step", row.get(0, String.class)),
                Optional.ofNullable(row.get(1, String.class)),
                row.get(2, Integer.class),
                row.get(3, Integer.class),
                row.get(4, Integer.class),
                row.get(5, Long.class));
    }
}
