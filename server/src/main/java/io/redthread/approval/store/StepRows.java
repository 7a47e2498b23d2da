package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.ASSIGNEE;
import static io.redthread.approval.store.jooq.Tables.STEP;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.RouteReason;
import io.redthread.approval.domain.Alarm;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Assignee;
import io.redthread.approval.domain.AssigneeState;
import io.redthread.approval.domain.Origin;
import io.redthread.approval.domain.Step;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Steps and who is on them, a list of approvals at a time. */
@Repository
class StepRows {

    private static final TypeReference<List<RouteReason>> REASONS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    StepRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One step at its place. */
    private record Placed(ApprovalId approval, int place, Step step) {}

    /** One assignee of a step. */
    private record Seated(ApprovalId approval, Step step, Assignee it) {}

    void add(List<Approval> approvals) {
        insert(approvals.stream().flatMap(StepRows::placed).toList());
        upsert(approvals.stream().flatMap(StepRows::seated).toList());
    }

    Map<ApprovalId, List<Step>> of(List<ApprovalId> approvals) {
        if (approvals.isEmpty()) {
            return Map.of();
        }
        var assignees = sql.selectFrom(ASSIGNEE)
                .where(Rows.any(ASSIGNEE.APPROVAL_ID, approvals))
                .orderBy(ASSIGNEE.STEP_ID, ASSIGNEE.SEAT, ASSIGNEE.PERSON)
                .fetchGroups(
                        row -> row.getStepId(),
                        row -> new Assignee(
                                row.getSeat(),
                                row.getPerson(),
                                AssigneeState.of(row.getState()),
                                Origin.of(row.getOrigin())));
        return sql.selectFrom(STEP)
                .where(Rows.any(STEP.APPROVAL_ID, approvals))
                .orderBy(STEP.APPROVAL_ID, STEP.PLACE)
                .fetchGroups(
                        row -> row.getApprovalId(),
                        row -> new Step(
                                row.getId(),
                                row.getRole(),
                                row.getKind(),
                                row.getAllOf(),
                                row.getOpinionRequired(),
                                row.getMinutes(),
                                json.readValue(row.getReasons().data(), REASONS),
                                Optional.ofNullable(row.getAddedBy()),
                                row.getState(),
                                Optional.ofNullable(row.getActivatedAt()),
                                Optional.ofNullable(row.getDueAt()),
                                Optional.ofNullable(row.getNextAt())
                                        .map(at -> new Alarm(at, Alarm.Act.of(row.getNextAct()))),
                                row.getEscalations(),
                                row.getOverdueAtTop(),
                                Optional.ofNullable(row.getEndedAt()),
                                assignees.getOrDefault(row.getId(), List.of())));
    }

    void save(List<Approval> before, List<Approval> after) {
        var oldSteps = before.stream()
                .flatMap(StepRows::placed)
                .collect(Collectors.toMap(it -> it.step().id(), it -> it));
        var now = after.stream().flatMap(StepRows::placed).toList();
        insert(now.stream().filter(it -> !oldSteps.containsKey(it.step().id())).toList());
        update(now.stream()
                .filter(it -> oldSteps.containsKey(it.step().id()))
                .filter(it -> !it.equals(oldSteps.get(it.step().id())))
                .toList());
        var oldSeats = before.stream().flatMap(StepRows::seated).collect(Collectors.toSet());
        upsert(after.stream()
                .flatMap(StepRows::seated)
                .filter(it -> !oldSeats.contains(it))
                .toList());
    }

    private void insert(List<Placed> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var inserted = all(steps)
                .with(STEP.ROLE, it -> it.step().role())
                .with(STEP.KIND, it -> it.step().kind())
                .with(STEP.ALL_OF, it -> it.step().allOf())
                .with(STEP.OPINION_REQUIRED, it -> it.step().opinionRequired())
                .with(STEP.MINUTES, it -> it.step().minutes())
                .with(
                        STEP.REASONS,
                        it -> JSONB.valueOf(json.writeValueAsString(it.step().reasons())))
                .with(STEP.ADDED_BY, it -> it.step().addedBy().orElse(null))
                .insertInto(sql, STEP)
                .execute();
        RowCounts.expect(steps.size(), inserted, "steps");
    }

    private void update(List<Placed> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var rows = all(steps);
        var updated = sql.update(STEP)
                .set(STEP.PLACE, rows.field(STEP.PLACE))
                .set(STEP.STATE, rows.field(STEP.STATE))
                .set(STEP.ACTIVATED_AT, rows.field(STEP.ACTIVATED_AT))
                .set(STEP.DUE_AT, rows.field(STEP.DUE_AT))
                .set(STEP.NEXT_AT, rows.field(STEP.NEXT_AT))
                .set(STEP.NEXT_ACT, rows.field(STEP.NEXT_ACT))
                .set(STEP.ESCALATIONS, rows.field(STEP.ESCALATIONS))
                .set(STEP.OVERDUE_AT_TOP, rows.field(STEP.OVERDUE_AT_TOP))
                .set(STEP.ENDED_AT, rows.field(STEP.ENDED_AT))
                .from(rows.table())
                .where(STEP.ID.eq(rows.field(STEP.ID)))
                .execute();
        RowCounts.expect(steps.size(), updated, "steps");
    }

    private static Rows<Placed> all(List<Placed> steps) {
        return Rows.of("placed", steps)
                .with(STEP.ID, it -> it.step().id())
                .with(STEP.APPROVAL_ID, Placed::approval)
                .with(STEP.PLACE, Placed::place)
                .with(STEP.STATE, it -> it.step().state())
                .with(STEP.ACTIVATED_AT, it -> it.step().activatedAt().orElse(null))
                .with(STEP.DUE_AT, it -> it.step().dueAt().orElse(null))
                .with(STEP.NEXT_AT, it -> it.step().next().map(Alarm::at).orElse(null))
                .with(
                        STEP.NEXT_ACT,
                        it -> it.step().next().map(alarm -> alarm.act().code()).orElse(null))
                .with(STEP.ESCALATIONS, it -> it.step().escalations())
                .with(STEP.OVERDUE_AT_TOP, it -> it.step().overdueAtTop())
                .with(STEP.ENDED_AT, it -> it.step().endedAt().orElse(null));
    }

    private void upsert(List<Seated> seats) {
        if (seats.isEmpty()) {
            return;
        }
        var written = Rows.of("seated", seats)
                .with(ASSIGNEE.APPROVAL_ID, Seated::approval)
                .with(ASSIGNEE.STEP_ID, seat -> seat.step().id())
                .with(ASSIGNEE.SEAT, seat -> seat.it().seat())
                .with(ASSIGNEE.PERSON, seat -> seat.it().person())
                .with(ASSIGNEE.STATE, seat -> seat.it().state().code())
                .with(ASSIGNEE.ORIGIN, seat -> seat.it().origin().code())
                .with(ASSIGNEE.DUE_AT, seat -> seat.step().dueAt().orElse(null))
                .insertInto(sql, ASSIGNEE)
                .onConflict(ASSIGNEE.STEP_ID, ASSIGNEE.SEAT, ASSIGNEE.PERSON)
                .doUpdate()
                .set(ASSIGNEE.STATE, DSL.excluded(ASSIGNEE.STATE))
                .set(ASSIGNEE.ORIGIN, DSL.excluded(ASSIGNEE.ORIGIN))
                .set(ASSIGNEE.DUE_AT, DSL.excluded(ASSIGNEE.DUE_AT))
                .execute();
        RowCounts.expect(seats.size(), written, "assignees");
    }

    private static Stream<Placed> placed(Approval approval) {
        return IntStream.range(0, approval.steps().size())
                .mapToObj(i -> new Placed(approval.id(), i + 1, approval.steps().get(i)));
    }

    private static Stream<Seated> seated(Approval approval) {
        return approval.steps().stream()
                .flatMap(step -> step.assignees().stream().map(it -> new Seated(approval.id(), step, it)));
    }
}
