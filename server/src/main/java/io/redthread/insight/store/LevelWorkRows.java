package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.StepState;
import io.redthread.identity.PersonId;
import io.redthread.insight.LevelWork.Ended;
import io.redthread.insight.LevelWork.Taken;
import io.redthread.kernel.CompanyDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads levels and requests one by one. The day stands beside the moment, because the index is by day. */
@Repository
public class LevelWorkRows {

    private final DSLContext sql;

    LevelWorkRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Levels that were taken, the latest first. */
    public List<Taken> taken(Instant from, Instant to, Optional<PersonId> by) {
        return sql.select(
                        LEVEL_STEP.STEP_ID,
                        REQUEST.NUMBER,
                        LEVEL_STEP.PERSON,
                        LEVEL_STEP.ENDED_AT,
                        LEVEL_STEP.WORKING_SECONDS,
                        LEVEL_STEP.LATE)
                .from(LEVEL_STEP)
                .join(REQUEST)
                .on(REQUEST.APPROVAL_ID.eq(LEVEL_STEP.APPROVAL_ID))
                .where(LEVEL_STEP.ENDED_ON.between(CompanyDay.of(from), CompanyDay.of(to)))
                .and(LEVEL_STEP.ENDED_AT.ge(from))
                .and(LEVEL_STEP.ENDED_AT.lt(to))
                .and(LEVEL_STEP.PERSON.isNotNull())
                .and(LEVEL_STEP.STATE.in(StepState.APPROVED, StepState.REJECTED, StepState.RETURNED))
                .and(by.<Condition>map(LEVEL_STEP.PERSON::eq).orElse(DSL.noCondition()))
                .orderBy(LEVEL_STEP.ENDED_AT.desc(), LEVEL_STEP.STEP_ID)
                .fetch(row ->
                        new Taken(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** Requests that were decided, the latest first. */
    public List<Ended> ended(Instant from, Instant to, Optional<PersonId> by) {
        return sql.select(REQUEST.APPROVAL_ID, REQUEST.NUMBER, REQUEST.SUBMITTER, REQUEST.ENDED_AT, REQUEST.STATE)
                .from(REQUEST)
                .where(REQUEST.ENDED_ON.between(CompanyDay.of(from), CompanyDay.of(to)))
                .and(REQUEST.ENDED_AT.ge(from))
                .and(REQUEST.ENDED_AT.lt(to))
                .and(REQUEST.STATE.in(ApprovalState.APPROVED, ApprovalState.REJECTED, ApprovalState.RETURNED))
                .and(by.<Condition>map(REQUEST.SUBMITTER::eq).orElse(DSL.noCondition()))
                .orderBy(REQUEST.ENDED_AT.desc(), REQUEST.APPROVAL_ID)
                .fetch(row -> new Ended(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == ApprovalState.APPROVED));
    }
}
