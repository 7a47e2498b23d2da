package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.ARRIVAL;
import static io.redthread.insight.store.jooq.Tables.BELATED;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import io.redthread.insight.TurnArrivals.Arrival;
import io.redthread.insight.TurnArrivals.Way;
import io.redthread.insight.domain.Arrived;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** When levels came to who may take them. */
@Repository
public class ArrivalRows {

    private final DSLContext sql;

    ArrivalRows(DSLContext sql) {
        this.sql = sql;
    }

    private record First(StepId step, Map<Way, Instant> at) {}

    /** Keeps the earliest of each way, and marks the approvals that are known and do not wait at such a level any more. */
    public void note(List<Arrival> arrivals) {
        var firsts = firsts(arrivals);
        var rows = Rows.of("arrivals", firsts)
                .with(ARRIVAL.STEP_ID, First::step)
                .with(ARRIVAL.INBOX_AT, it -> it.at().get(Way.INBOX))
                .with(ARRIVAL.SHOWN_AT, it -> it.at().get(Way.SHOWN))
                .with(ARRIVAL.OPENED_AT, it -> it.at().get(Way.OPENED));
        rows.insertInto(sql, ARRIVAL)
                .onConflict(ARRIVAL.STEP_ID)
                .doUpdate()
                .set(ARRIVAL.INBOX_AT, earlier(ARRIVAL.INBOX_AT))
                .set(ARRIVAL.SHOWN_AT, earlier(ARRIVAL.SHOWN_AT))
                .set(ARRIVAL.OPENED_AT, earlier(ARRIVAL.OPENED_AT))
                .execute();
        sql.insertInto(BELATED, BELATED.APPROVAL_ID)
                .select(DSL.select(REQUEST.APPROVAL_ID)
                        .from(REQUEST)
                        .where(Rows.any(
                                REQUEST.APPROVAL_ID,
                                arrivals.stream().map(Arrival::approval).collect(Collectors.toSet())))
                        .andNotExists(DSL.selectOne()
                                .from(LEVEL_STEP)
                                .where(LEVEL_STEP.APPROVAL_ID.eq(REQUEST.APPROVAL_ID))
                                .and(LEVEL_STEP.ENDED_AT.isNull())
                                .and(Rows.any(
                                        LEVEL_STEP.STEP_ID,
                                        firsts.stream().map(First::step).toList()))))
                .onConflictDoNothing()
                .execute();
    }

    /** When these came, where it is known. */
    public Map<StepId, Arrived> of(Collection<StepId> steps) {
        return sql.selectFrom(ARRIVAL)
                .where(Rows.any(ARRIVAL.STEP_ID, steps))
                .fetchMap(
                        row -> row.getStepId(),
                        row -> new Arrived(
                                Optional.ofNullable(row.getInboxAt()),
                                Optional.ofNullable(row.getShownAt()),
                                Optional.ofNullable(row.getOpenedAt())));
    }

    /** Takes some of the approvals that are to be read once more. */
    public List<ApprovalId> takeBelated(int most) {
        return sql.deleteFrom(BELATED)
                .where(BELATED.APPROVAL_ID.in(DSL.select(BELATED.APPROVAL_ID)
                        .from(BELATED)
                        .orderBy(BELATED.APPROVAL_ID)
                        .limit(most)
                        .forUpdate()))
                .returningResult(BELATED.APPROVAL_ID)
                .fetch(BELATED.APPROVAL_ID);
    }

    /** One row a step, in the order of their keys. */
    private static List<First> firsts(List<Arrival> arrivals) {
        var firsts = new TreeMap<StepId, Map<Way, Instant>>(Comparator.comparingLong(StepId::value));
        for (var it : arrivals) {
            firsts.computeIfAbsent(it.step(), step -> new EnumMap<>(Way.class))
                    .merge(it.way(), it.at(), (one, other) -> one.isBefore(other) ? one : other);
        }
        return firsts.entrySet().stream()
                .map(it -> new First(it.getKey(), it.getValue()))
                .toList();
    }

    /** Of what is there and what comes; whichever is absent does not count. */
    private static Field<Instant> earlier(Field<Instant> column) {
        return DSL.least(column, DSL.excluded(column));
    }
}
