package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.approval.store.jooq.Tables.STEP;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepRoleCode;
import io.redthread.rules.Facts;
import io.redthread.rules.PastCases.PastCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Past approvals as rules see them, read a page at a time. */
@Repository
public class PastStore {

    private static final int PAGE = 5_000;

    private final DSLContext sql;
    private final JsonMapper json;

    PastStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** How many were routed by that rule set in the time. */
    public long count(String rules, Instant from, Instant until) {
        return sql.fetchCount(APPROVAL_, within(rules, from, until));
    }

    /** Hands them over in the order they came. */
    public void each(String rules, Instant from, Instant until, Consumer<PastCase> to) {
        var at = from;
        var behind = new ApprovalId(0);
        for (var more = true; more; ) {
            var page = sql.select(
                            APPROVAL_.ID,
                            APPROVAL_.NUMBER,
                            APPROVAL_.FACTS,
                            APPROVAL_.RULES_VERSION,
                            APPROVAL_.ASKED,
                            APPROVAL_.SUBMITTED_AT)
                    .from(APPROVAL_)
                    .where(within(rules, from, until))
                    .and(DSL.row(APPROVAL_.SUBMITTED_AT, APPROVAL_.ID).gt(DSL.val(at), DSL.val(behind, APPROVAL_.ID)))
                    .orderBy(APPROVAL_.SUBMITTED_AT, APPROVAL_.ID)
                    .limit(PAGE)
                    .fetch();
            for (var row : page) {
                to.accept(new PastCase(
                        row.value1().value(),
                        row.value2(),
                        json.readValue(row.value3().data(), Facts.class),
                        row.value4(),
                        Optional.of(row.value5())));
                at = row.value6();
                behind = row.value1();
            }
            more = page.size() == PAGE;
        }
    }

    /**
     * One turn that somebody took.
     *
     * @param role in which quality
     * @param since when the turn began
     * @param until when it was taken
     * @param urgent whether it ran by the clock
     */
    public record Taken(StepRoleCode role, Instant since, Instant until, boolean urgent) {}

    /** The newest turns that were taken, at most so many. */
    public List<Taken> newest(String rules, int most) {
        return sql.select(STEP.ROLE, STEP.ACTIVATED_AT, ACT.AT, APPROVAL_.URGENT)
                .from(ACT)
                .join(STEP)
                .on(STEP.ID.eq(ACT.STEP_ID))
                .join(APPROVAL_)
                .on(APPROVAL_.ID.eq(ACT.APPROVAL_ID))
                .where(APPROVAL_.RULES.eq(rules))
                .and(ACT.ACT_.in("approved", "rejected", "returned"))
                .and(ACT.SECONDS.isNotNull())
                .and(STEP.ACTIVATED_AT.isNotNull())
                .orderBy(ACT.ID.desc())
                .limit(most)
                .fetch(row -> new Taken(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Condition within(String rules, Instant from, Instant until) {
        return APPROVAL_.RULES.eq(rules).and(APPROVAL_.SUBMITTED_AT.ge(from)).and(APPROVAL_.SUBMITTED_AT.lt(until));
    }
}
