package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.OPEN_MONTH;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.STALE_DAY;
import static io.redthread.insight.store.jooq.Tables.WAITING_SEAT;

import io.redthread.approval.ApprovalFact;
import io.redthread.approval.StepState;
import io.redthread.identity.PersonId;
import io.redthread.insight.domain.RequestFact;
import io.redthread.insight.domain.RequestFact.LevelFact;
import io.redthread.insight.domain.RequestFact.Took;
import io.redthread.insight.domain.Spread;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes facts of approvals in place of what was known of them, and marks the days whose sums they change. */
@Repository
public class ProjectedRows {

    private final DSLContext sql;

    ProjectedRows(DSLContext sql) {
        this.sql = sql;
    }

    private record Placed(RequestFact request, LevelFact level) {}

    private record Seat(ApprovalFact.Level level, RequestFact request, PersonId person) {}

    /** Replaces what was known of these; written twice they are the same. */
    public void replace(List<RequestFact> facts) {
        var ids = facts.stream().map(it -> it.of().id()).toList();
        var days = new TreeSet<LocalDate>();
        sql.deleteFrom(WAITING_SEAT)
                .where(Rows.any(WAITING_SEAT.APPROVAL_ID, ids))
                .execute();
        sql
                .deleteFrom(LEVEL_STEP)
                .where(Rows.any(LEVEL_STEP.APPROVAL_ID, ids))
                .returningResult(LEVEL_STEP.ENDED_ON)
                .fetch(LEVEL_STEP.ENDED_ON)
                .stream()
                .filter(Objects::nonNull)
                .forEach(days::add);
        sql
                .deleteFrom(REQUEST)
                .where(Rows.any(REQUEST.APPROVAL_ID, ids))
                .returningResult(REQUEST.ENDED_ON)
                .fetch(REQUEST.ENDED_ON)
                .stream()
                .filter(Objects::nonNull)
                .forEach(days::add);
        requests(facts);
        levels(facts);
        seats(facts);
        facts.stream().flatMap(it -> it.took().stream()).map(Took::endedOn).forEach(days::add);
        facts.stream()
                .flatMap(it -> it.levels().stream())
                .flatMap(it -> it.took().stream())
                .map(Took::endedOn)
                .forEach(days::add);
        mark(days);
    }

    /** Marks every day that has facts. */
    public void markAll() {
        mark(new TreeSet<>(sql.selectDistinct(REQUEST.ENDED_ON)
                .from(REQUEST)
                .where(REQUEST.ENDED_ON.isNotNull())
                .union(sql.selectDistinct(LEVEL_STEP.ENDED_ON).from(LEVEL_STEP).where(LEVEL_STEP.ENDED_ON.isNotNull()))
                .fetchSet(0, LocalDate.class)));
    }

    private void mark(TreeSet<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        Rows.of("stale", List.copyOf(days))
                .with(STALE_DAY.ON_DAY, day -> day)
                .insertInto(sql, STALE_DAY)
                .onConflictDoNothing()
                .execute();
        var months = new TreeSet<LocalDate>();
        days.forEach(day -> months.add(day.withDayOfMonth(1)));
        Rows.of("opened", List.copyOf(months))
                .with(OPEN_MONTH.MONTH, month -> month)
                .insertInto(sql, OPEN_MONTH)
                .onConflictDoNothing()
                .execute();
    }

    private void requests(List<RequestFact> facts) {
        var rows = Rows.of("requests", facts)
                .with(REQUEST.APPROVAL_ID, it -> it.of().id())
                .with(REQUEST.DOCUMENT_KIND, it -> it.of().document().kind())
                .with(REQUEST.DOCUMENT_ID, it -> it.of().document().id())
                .with(REQUEST.NUMBER, it -> it.of().number())
                .with(REQUEST.DEPARTMENT, it -> it.of().department())
                .with(REQUEST.SUBMITTER, it -> it.of().submitter())
                .with(REQUEST.AMOUNT, it -> it.of().amount().amount())
                .with(REQUEST.BAND, RequestFact::band)
                .with(REQUEST.GOODS, it -> it.of().goods())
                .with(REQUEST.URGENT, it -> it.of().urgent())
                .with(REQUEST.OVER_BUDGET, it -> it.of().overBasisPoints())
                .with(REQUEST.SUPPLIER_ID, it -> it.supplier().orElse(null))
                .with(REQUEST.SUPPLIER_NAME, RequestFact::supplierName)
                .with(REQUEST.AUTOMATIC, RequestFact::automatic)
                .with(REQUEST.STATE, it -> it.of().state())
                .with(REQUEST.SUBMITTED_AT, it -> it.of().submittedAt())
                .with(REQUEST.ENDED_AT, it -> it.of().endedAt().orElse(null))
                .with(REQUEST.ENDED_ON, it -> part(it.took(), Took::endedOn))
                .with(
                        REQUEST.SECONDS,
                        it -> part(it.took(), took -> took.clock().toSeconds()))
                .with(
                        REQUEST.WORKING_SECONDS,
                        it -> part(it.took(), took -> took.working().toSeconds()))
                .with(REQUEST.RECEIVED_MILLIS, it -> part(it.received(), Duration::toMillis))
                .with(
                        REQUEST.BUCKET,
                        it -> part(it.took(), took -> bucket(took.clock().toSeconds())))
                .with(
                        REQUEST.WORKING_BUCKET,
                        it -> part(it.took(), took -> bucket(took.working().toSeconds())))
                .with(REQUEST.RECEIVED_BUCKET, it -> part(it.received(), took -> bucket(took.toMillis())))
                .with(REQUEST.LEVELS, it -> it.levels().size())
                .with(REQUEST.ESCALATIONS, RequestFact::escalations)
                .with(REQUEST.END_REASON, it -> it.of().endReason())
                .with(REQUEST.RULES_VERSION, it -> it.of().rulesVersion());
        RowCounts.expect(facts.size(), rows.insert(sql, REQUEST), "requests");
    }

    private void levels(List<RequestFact> facts) {
        var levels = facts.stream()
                .flatMap(it -> it.levels().stream().map(level -> new Placed(it, level)))
                .toList();
        if (levels.isEmpty()) {
            return;
        }
        var rows = Rows.of("levels", levels)
                .with(LEVEL_STEP.STEP_ID, it -> it.level().of().id())
                .with(LEVEL_STEP.APPROVAL_ID, it -> it.request().of().id())
                .with(LEVEL_STEP.ROLE, it -> it.level().of().role())
                .with(LEVEL_STEP.PERSON, it -> it.level().of().person().orElse(null))
                .with(LEVEL_STEP.SUBMITTER, it -> it.request().of().submitter())
                .with(LEVEL_STEP.DEPARTMENT, it -> it.request().of().department())
                .with(LEVEL_STEP.BAND, it -> it.request().band())
                .with(LEVEL_STEP.STATE, it -> it.level().of().state())
                .with(
                        LEVEL_STEP.ACTIVATED_AT,
                        it -> it.level().of().activatedAt().orElseThrow())
                .with(LEVEL_STEP.DUE_AT, it -> it.level().of().dueAt().orElse(null))
                .with(LEVEL_STEP.ENDED_AT, it -> it.level().of().endedAt().orElse(null))
                .with(LEVEL_STEP.ENDED_ON, it -> part(it.level().took(), Took::endedOn))
                .with(
                        LEVEL_STEP.SECONDS,
                        it -> part(it.level().took(), took -> took.clock().toSeconds()))
                .with(
                        LEVEL_STEP.WORKING_SECONDS,
                        it -> part(it.level().took(), took -> took.working().toSeconds()))
                .with(LEVEL_STEP.HAND_OVER_MILLIS, it -> part(it.level().handOver(), Duration::toMillis))
                .with(LEVEL_STEP.OPENED_MILLIS, it -> part(it.level().opened(), Duration::toMillis))
                .with(
                        LEVEL_STEP.BUCKET,
                        it -> part(
                                it.level().took(), took -> bucket(took.clock().toSeconds())))
                .with(
                        LEVEL_STEP.WORKING_BUCKET,
                        it -> part(
                                it.level().took(), took -> bucket(took.working().toSeconds())))
                .with(LEVEL_STEP.HAND_OVER_BUCKET, it -> part(it.level().handOver(), took -> bucket(took.toMillis())))
                .with(LEVEL_STEP.OPENED_BUCKET, it -> part(it.level().opened(), took -> bucket(took.toMillis())))
                .with(LEVEL_STEP.LATE, it -> it.level().late())
                .with(LEVEL_STEP.ESCALATIONS, it -> it.level().of().escalations());
        RowCounts.expect(levels.size(), rows.insert(sql, LEVEL_STEP), "levels");
    }

    private void seats(List<RequestFact> facts) {
        var seats = facts.stream()
                .flatMap(it -> it.levels().stream()
                        .map(LevelFact::of)
                        .filter(level -> level.state() == StepState.ACTIVE)
                        .flatMap(level -> level.open().stream().distinct().map(person -> new Seat(level, it, person))))
                .toList();
        if (!seats.isEmpty()) {
            var rows = Rows.of("seats", seats)
                    .with(WAITING_SEAT.STEP_ID, it -> it.level().id())
                    .with(WAITING_SEAT.PERSON, Seat::person)
                    .with(WAITING_SEAT.APPROVAL_ID, it -> it.request().of().id());
            RowCounts.expect(seats.size(), rows.insert(sql, WAITING_SEAT), "waiting seats");
        }
    }

    private static short bucket(long value) {
        return (short) Spread.bucket(value);
    }

    private static <A, B> @Nullable B part(Optional<A> whole, Function<A, B> part) {
        return whole.map(part).orElse(null);
    }
}
