package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.BAND;
import static io.redthread.insight.store.jooq.Tables.DAY_LEVEL;
import static io.redthread.insight.store.jooq.Tables.DAY_REASON;
import static io.redthread.insight.store.jooq.Tables.DAY_TOTAL;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.StepState;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.insight.domain.Span;
import io.redthread.insight.domain.Targets;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How facts add up to days, of each department and of the whole company: the one place that says what is counted. */
final class Sums {

    /** Approved or rejected. */
    static final Condition DECIDED = REQUEST.STATE.in(ApprovalState.APPROVED, ApprovalState.REJECTED);

    private static final Field<PersonId> NOBODY = DSL.inline(new PersonId(0), LEVEL_STEP.PERSON);

    /** The whole company, among the departments. */
    static final DepartmentId COMPANY = new DepartmentId(0);

    private Sums() {}

    /** The department, or the whole company where a grouping left it out. */
    static Field<DepartmentId> department(Field<DepartmentId> column) {
        return DSL.coalesce(column, DSL.inline(COMPANY, column));
    }

    /** By these columns, once with the department and once without. */
    static GroupField twice(Field<DepartmentId> department, Field<?>... others) {
        var each = new ArrayList<Field<?>>(List.of(others));
        each.addFirst(department);
        return DSL.groupingSets(each, List.of(others));
    }

    /** Rows of {@code day_total} from requests. */
    static Select<? extends Record> totals(Condition which) {
        var target = BAND.TARGET_MINUTES.times(60);
        return DSL.select(
                        REQUEST.ENDED_ON.as(DAY_TOTAL.ON_DAY),
                        department(REQUEST.DEPARTMENT).as(DAY_TOTAL.DEPARTMENT),
                        REQUEST.BAND.as(DAY_TOTAL.BAND),
                        count(DECIDED).as(DAY_TOTAL.DECIDED),
                        count(REQUEST.STATE.eq(ApprovalState.REJECTED)).as(DAY_TOTAL.REJECTED),
                        count(REQUEST.STATE.eq(ApprovalState.RETURNED)).as(DAY_TOTAL.RETURNED),
                        count(REQUEST.STATE.in(ApprovalState.WITHDRAWN, ApprovalState.CANCELLED))
                                .as(DAY_TOTAL.DROPPED),
                        count(DECIDED.and(REQUEST.AUTOMATIC)).as(DAY_TOTAL.AUTOMATIC),
                        count(DECIDED.and(REQUEST.URGENT)).as(DAY_TOTAL.URGENT),
                        count(DECIDED.and(REQUEST.OVER_BUDGET.gt(0))).as(DAY_TOTAL.OVER_BUDGET),
                        count(DECIDED.and(REQUEST.ESCALATIONS.gt(0))).as(DAY_TOTAL.ESCALATED),
                        sum(REQUEST.SECONDS, DECIDED).as(DAY_TOTAL.SECONDS),
                        sum(REQUEST.WORKING_SECONDS, DECIDED).as(DAY_TOTAL.WORKING_SECONDS),
                        count(DECIDED.and(REQUEST.SECONDS.le(target.cast(SQLDataType.BIGINT))))
                                .as(DAY_TOTAL.WITHIN),
                        count(DECIDED.and(REQUEST.WORKING_SECONDS.le(target.cast(SQLDataType.BIGINT))))
                                .as(DAY_TOTAL.WORKING_WITHIN),
                        count(REQUEST.RECEIVED_MILLIS.isNotNull()).as(DAY_TOTAL.RECEIVED),
                        count(REQUEST.RECEIVED_MILLIS.le(Targets.RECEIVED_MILLIS))
                                .as(DAY_TOTAL.RECEIVED_MET))
                .from(REQUEST)
                .join(BAND)
                .on(BAND.CODE.eq(REQUEST.BAND))
                .where(which)
                .groupBy(twice(REQUEST.DEPARTMENT, REQUEST.ENDED_ON, REQUEST.BAND));
    }

    /** Rows of {@code day_level} from levels. */
    static Select<? extends Record> levels(Condition which) {
        var person = DSL.coalesce(LEVEL_STEP.PERSON, NOBODY);
        return DSL.select(
                        LEVEL_STEP.ENDED_ON.as(DAY_LEVEL.ON_DAY),
                        department(LEVEL_STEP.DEPARTMENT).as(DAY_LEVEL.DEPARTMENT),
                        LEVEL_STEP.BAND.as(DAY_LEVEL.BAND),
                        LEVEL_STEP.ROLE.as(DAY_LEVEL.ROLE),
                        person.as(DAY_LEVEL.PERSON),
                        count(DSL.noCondition()).as(DAY_LEVEL.STEPS),
                        count(LEVEL_STEP.STATE.eq(StepState.REJECTED)).as(DAY_LEVEL.REJECTED),
                        count(LEVEL_STEP.STATE.eq(StepState.RETURNED)).as(DAY_LEVEL.RETURNED),
                        count(DSL.condition(LEVEL_STEP.LATE)).as(DAY_LEVEL.LATE),
                        sum(LEVEL_STEP.ESCALATIONS, DSL.noCondition()).as(DAY_LEVEL.ESCALATIONS),
                        sum(LEVEL_STEP.SECONDS, DSL.noCondition()).as(DAY_LEVEL.SECONDS),
                        sum(LEVEL_STEP.WORKING_SECONDS, DSL.noCondition()).as(DAY_LEVEL.WORKING_SECONDS),
                        count(LEVEL_STEP.HAND_OVER_MILLIS.isNotNull()).as(DAY_LEVEL.HANDED),
                        count(LEVEL_STEP.HAND_OVER_MILLIS.le(Targets.HAND_OVER_MILLIS))
                                .as(DAY_LEVEL.HANDED_MET))
                .from(LEVEL_STEP)
                .where(which)
                .groupBy(twice(LEVEL_STEP.DEPARTMENT, LEVEL_STEP.ENDED_ON, LEVEL_STEP.BAND, LEVEL_STEP.ROLE, person));
    }

    /** Rows of {@code span_level} from those of its days. */
    static Select<? extends Record> span(Span span) {
        var keys = List.of(DAY_LEVEL.DEPARTMENT, DAY_LEVEL.BAND, DAY_LEVEL.ROLE, DAY_LEVEL.PERSON);
        return DSL.select(
                        DAY_LEVEL.DEPARTMENT, DSL.inline(span.code()), DAY_LEVEL.BAND, DAY_LEVEL.ROLE, DAY_LEVEL.PERSON)
                .select(LevelRows.SUMMED.stream()
                        .map(it -> sum(it, DSL.noCondition()))
                        .toList())
                .from(DAY_LEVEL)
                .where(DAY_LEVEL.ON_DAY.ge(span.from()))
                .and(DAY_LEVEL.ON_DAY.lt(span.until()))
                .groupBy(keys);
    }

    /** Rows of {@code day_reason} from requests. */
    static Select<? extends Record> reasons(Condition which) {
        return DSL.select(
                        REQUEST.ENDED_ON.as(DAY_REASON.ON_DAY),
                        department(REQUEST.DEPARTMENT).as(DAY_REASON.DEPARTMENT),
                        REQUEST.BAND.as(DAY_REASON.BAND),
                        REQUEST.END_REASON.as(DAY_REASON.REASON),
                        count(REQUEST.STATE.eq(ApprovalState.REJECTED)).as(DAY_REASON.REJECTED),
                        count(REQUEST.STATE.eq(ApprovalState.RETURNED)).as(DAY_REASON.RETURNED))
                .from(REQUEST)
                .where(which)
                .and(REQUEST.STATE.in(ApprovalState.REJECTED, ApprovalState.RETURNED))
                .groupBy(twice(REQUEST.DEPARTMENT, REQUEST.ENDED_ON, REQUEST.BAND, REQUEST.END_REASON));
    }

    private static Field<Long> count(Condition which) {
        return DSL.count().filterWhere(which).cast(SQLDataType.BIGINT);
    }

    private static Field<Long> sum(Field<? extends Number> of, Condition which) {
        return DSL.coalesce(DSL.sum(of).filterWhere(which), DSL.inline(java.math.BigDecimal.ZERO))
                .cast(SQLDataType.BIGINT);
    }
}
