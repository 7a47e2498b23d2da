package io.redthread.insight;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.approval.store.jooq.Tables.ASSIGNEE;
import static io.redthread.approval.store.jooq.Tables.STEP;
import static io.redthread.insight.store.jooq.Tables.BELATED;
import static io.redthread.insight.store.jooq.Tables.OPEN_MONTH;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.STALE_DAY;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.Outcome;
import io.redthread.approval.StepId;
import io.redthread.approval.StepKind;
import io.redthread.approval.StepRoleCode;
import io.redthread.approval.StepState;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.PersonId;
import io.redthread.insight.TurnArrivals.Arrival;
import io.redthread.insight.TurnArrivals.Way;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import io.redthread.platform.database.Transactions;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments with approvals of long ago, written as approval would have. */
abstract class InsightFixture extends RedthreadTest {

    static final LocalDate FIRST = LocalDate.of(2003, 1, 1);

    private static final List<String> ROLES = List.of("department-head", "finance-head", "general-manager");
    private static final List<String> REASONS = List.of("qualification", "over-budget", "price");

    @Autowired
    Projection projection;

    @Autowired
    DSLContext sql;

    @Autowired
    IdBlocks ids;

    @Autowired
    Departments departments;

    @Autowired
    TurnArrivals arrivals;

    @Autowired
    Transactions transactions;

    DepartmentId department() {
        var code = TradingWorld.fresh("ins").toLowerCase(Locale.ROOT);
        return transactions.in(() -> departments
                .add(new DepartmentDraft(code, "部门 " + code, Optional.empty()))
                .id());
    }

    /** So many requests within 120 days from the first of 2003. */
    List<PastRequest> requests(int count, long seed, DepartmentId department) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> request(random, department))
                .toList();
    }

    private PastRequest request(Random random, DepartmentId department) {
        var submitted = FIRST.plusDays(random.nextInt(120))
                .atTime(9, 0)
                .atZone(CompanyDay.ZONE)
                .toInstant()
                .plusSeconds(random.nextInt(8 * 3_600));
        var automatic = random.nextInt(20) == 0;
        var state = automatic
                ? ApprovalState.APPROVED
                : ApprovalState.values()[random.nextInt(ApprovalState.values().length)];
        var levels = new ArrayList<PastRequest.Level>();
        var at = submitted;
        var count = automatic ? 0 : 1 + random.nextInt(3);
        for (var i = 0; i < count; i++) {
            var activated = at.plusMillis(random.nextInt(200));
            var arrived = at.plusMillis(200 + random.nextInt(i == 0 ? 20_000 : 120_000));
            var ended = activated.plusSeconds(1 + (long) Math.exp(random.nextDouble() * 11));
            var last = i == count - 1;
            var open = last && state == ApprovalState.WAITING;
            levels.add(new PastRequest.Level(
                    ids.next("approval", "step_id"),
                    ROLES.get(i),
                    new PersonId(900_001 + random.nextInt(3)),
                    last ? lastState(state) : StepState.APPROVED,
                    activated,
                    activated.plusSeconds(2_400),
                    open ? null : ended,
                    random.nextInt(9) == 0 ? 1 : 0,
                    random.nextInt(7) == 0 ? null : arrived,
                    random.nextInt(3) == 0 ? null : arrived.plusSeconds(random.nextInt(90))));
            at = ended;
        }
        return new PastRequest(
                ids.next("approval", "approval_id"),
                department,
                new PersonId(900_101 + random.nextInt(2)),
                1 + random.nextInt(90_000),
                random.nextInt(5) == 0,
                random.nextInt(6) == 0 ? 500 : 0,
                automatic,
                state,
                submitted,
                state == ApprovalState.WAITING ? null : at,
                state == ApprovalState.REJECTED || state == ApprovalState.RETURNED
                        ? REASONS.get(random.nextInt(3))
                        : "",
                List.copyOf(levels));
    }

    private static StepState lastState(ApprovalState state) {
        return switch (state) {
            case WAITING -> StepState.ACTIVE;
            case APPROVED -> StepState.APPROVED;
            case REJECTED -> StepState.REJECTED;
            case RETURNED -> StepState.RETURNED;
            case WITHDRAWN, CANCELLED -> StepState.DROPPED;
        };
    }

    /** Writes them with an act each, and waits until the reports know them. */
    void write(List<PastRequest> requests) {
        transactions.in(() -> {
            approvals(requests);
            steps(requests);
            arrivals.note(came(requests));
            return touch(requests.stream().map(PastRequest::id).toList());
        });
        settle(requests);
    }

    /** Opening alone is no arrival that is had: those of whom nothing else is known are left out. */
    private static List<Arrival> came(List<PastRequest> requests) {
        return requests.stream()
                .flatMap(it -> it.levels().stream()
                        .filter(level -> level.arrived() != null)
                        .flatMap(level -> Stream.concat(
                                Stream.of(came(it, level, Way.INBOX, Objects.requireNonNull(level.arrived()))),
                                Stream.ofNullable(level.opened()).map(at -> came(it, level, Way.OPENED, at)))))
                .toList();
    }

    static Arrival came(PastRequest of, PastRequest.Level level, Way way, Instant at) {
        return new Arrival(new ApprovalId(of.id()), new StepId(level.id()), way, at);
    }

    /** Does to each of them something that changes nothing. */
    boolean touch(List<Long> approvals) {
        Rows.of("acts", approvals)
                .with(ACT.ID, it -> ids.next("approval", "act_id"))
                .with(ACT.APPROVAL_ID, ApprovalId::new)
                .with(ACT.AT, it -> FIRST.atStartOfDay(CompanyDay.ZONE).toInstant())
                .with(ACT.ACT_, it -> "commented")
                .with(ACT.USERNAME, it -> "system")
                .with(ACT.ADDRESS, it -> "")
                .with(ACT.DEVICE, it -> "")
                .insertInto(sql, ACT)
                .execute();
        return true;
    }

    void settle(List<PastRequest> requests) {
        var wanted = requests.stream().map(it -> new ApprovalId(it.id())).toList();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            projection.catchUp();
            return !projection.state().walking()
                    && sql.fetchCount(REQUEST, Rows.any(REQUEST.APPROVAL_ID, wanted)) == wanted.size()
                    && sql.fetchCount(BELATED) == 0
                    && sql.fetchCount(STALE_DAY) == 0
                    && sql.fetchCount(OPEN_MONTH, OPEN_MONTH.MONTH.lt(FIRST.plusYears(1))) == 0;
        });
    }

    private void approvals(List<PastRequest> requests) {
        Rows.of("past", requests)
                .with(APPROVAL_.ID, it -> new ApprovalId(it.id()))
                .with(APPROVAL_.DOCUMENT_KIND, it -> "past-document")
                .with(APPROVAL_.DOCUMENT_ID, PastRequest::id)
                .with(APPROVAL_.DOCUMENT_VERSION, it -> 1)
                .with(APPROVAL_.NUMBER, it -> "P-" + it.id())
                .with(APPROVAL_.TITLE, it -> "")
                .with(APPROVAL_.PATH, it -> "")
                .with(APPROVAL_.SUBMITTER, PastRequest::submitter)
                .with(APPROVAL_.DEPARTMENT, PastRequest::department)
                .with(APPROVAL_.AMOUNT, it -> BigDecimal.valueOf(it.yuan()))
                .with(APPROVAL_.CURRENCY, it -> "CNY")
                .with(APPROVAL_.URGENT, PastRequest::urgent)
                .with(APPROVAL_.FACTS, it -> JSONB.valueOf("{\"goods\":\"ordinary\",\"overBudget\":" + it.over() + "}"))
                .with(APPROVAL_.RULES, it -> Projection.RULES)
                .with(APPROVAL_.RULES_VERSION, it -> 1)
                .with(APPROVAL_.OUTCOME, it -> it.automatic() ? Outcome.AUTO : Outcome.ROUTE)
                .with(APPROVAL_.ASKED, it -> "")
                .with(APPROVAL_.STATE, PastRequest::state)
                .with(APPROVAL_.SUBMITTED_AT, PastRequest::submitted)
                .with(APPROVAL_.ENDED_AT, PastRequest::ended)
                .with(APPROVAL_.END_REASON, PastRequest::reason)
                .insertInto(sql, APPROVAL_)
                .execute();
    }

    private record Placed(PastRequest of, int place, PastRequest.Level level) {}

    private void steps(List<PastRequest> requests) {
        var steps = requests.stream()
                .flatMap(it -> IntStream.range(0, it.levels().size())
                        .mapToObj(i -> new Placed(it, i, it.levels().get(i))))
                .toList();
        Rows.of("steps", steps)
                .with(STEP.ID, it -> new StepId(it.level().id()))
                .with(STEP.APPROVAL_ID, it -> new ApprovalId(it.of().id()))
                .with(STEP.PLACE, Placed::place)
                .with(STEP.ROLE, it -> new StepRoleCode(it.level().role()))
                .with(STEP.KIND, it -> StepKind.DECIDE)
                .with(STEP.ALL_OF, it -> false)
                .with(STEP.OPINION_REQUIRED, it -> false)
                .with(STEP.MINUTES, it -> 40)
                .with(STEP.REASONS, it -> JSONB.valueOf("[]"))
                .with(STEP.STATE, it -> it.level().state())
                .with(STEP.ACTIVATED_AT, it -> it.level().activated())
                .with(STEP.DUE_AT, it -> it.level().due())
                .with(STEP.ESCALATIONS, it -> it.level().escalations())
                .with(STEP.ENDED_AT, it -> it.level().ended())
                .insertInto(sql, STEP)
                .execute();
        Rows.of("seats", steps)
                .with(ASSIGNEE.APPROVAL_ID, it -> new ApprovalId(it.of().id()))
                .with(ASSIGNEE.STEP_ID, it -> new StepId(it.level().id()))
                .with(ASSIGNEE.SEAT, it -> it.level().person())
                .with(ASSIGNEE.PERSON, it -> it.level().person())
                .with(ASSIGNEE.STATE, it -> it.level().ended() == null ? "open" : "decided")
                .with(ASSIGNEE.ORIGIN, it -> "route")
                .with(ASSIGNEE.DUE_AT, it -> it.level().due())
                .insertInto(sql, ASSIGNEE)
                .execute();
    }
}
