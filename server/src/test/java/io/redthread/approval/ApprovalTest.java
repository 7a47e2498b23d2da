package io.redthread.approval;

import static io.redthread.approval.store.jooq.Tables.REFUSED_ATTEMPT;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.rules.Facts;
import io.redthread.support.DemoPeople;
import io.redthread.support.RedthreadTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Approvals with the people of the demo company. */
abstract class ApprovalTest extends RedthreadTest {

    private static final AtomicLong DOCUMENTS = new AtomicLong(System.nanoTime());

    @Autowired
    protected Approvals approvals;

    @Autowired
    protected Decisions decisions;

    @Autowired
    protected TestSubject subject;

    @Autowired
    protected People people;

    @Autowired
    protected Transactions transactions;

    @Autowired
    protected DSLContext sql;

    @Autowired
    protected Clock clock;

    @Autowired
    private Departments departments;

    @Autowired
    private DemoPeople demoPeople;

    @Autowired
    private Circumstances circumstances;

    @BeforeEach
    void the_people_of_the_demo_company() {
        if (demoPeople.make(this::password)) {
            circumstances.forget();
        }
    }

    protected PersonId id(String username) {
        return people.byUsername(username).orElseThrow().id();
    }

    protected DepartmentId purchasing() {
        return departments.byCode("purchasing").orElseThrow().id();
    }

    /** Does the work as that person would. */
    protected <T> T as(String username, Callable<T> work) {
        return as(username, null, work);
    }

    /** Does the work as that person would for another. */
    protected <T> T as(String username, @Nullable String onBehalfOf, Callable<T> work) {
        var person = people.byUsername(username).orElseThrow();
        var caller = new Caller(
                person.id().value(), username, person.name(), "none", onBehalfOf, "192.0.2.7", "redthread-test");
        try {
            return Callers.as(caller, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected Submission order(String amount) {
        return order("buyer", amount, false, Map.of());
    }

    protected Submission order(String submitter, String amount, boolean urgent, Map<String, Object> more) {
        var money = Money.of(amount, "CNY");
        var facts = Facts.builder()
                .put("amount", money.amount().unscaledValue().longValueExact())
                .put("documentAmount", money.amount().unscaledValue().longValueExact())
                .put("goods", "ordinary")
                .put("urgent", urgent)
                .put("crossBorder", false)
                .put("overBudget", 0)
                .put("severeLimit", 2000)
                .put("department", "purchasing")
                .put("supplierQualified", true);
        more.forEach(facts::putAny);
        var number = DOCUMENTS.incrementAndGet();
        return new Submission(
                new DocumentRef(TestSubject.KIND, number),
                "TD-" + number,
                "办公椅 20 把",
                id(submitter),
                purchasing(),
                money,
                urgent,
                1,
                facts.build());
    }

    protected ApprovalView raised(Submission submission) {
        transactions.in(() -> approvals.submit(submission));
        return view(submission);
    }

    protected ApprovalView view(Submission submission) {
        return approvals.latest(submission.document()).orElseThrow();
    }

    protected StepId active(ApprovalView it) {
        return it.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    protected String route(ApprovalView it) {
        return it.steps().stream()
                .filter(step -> step.state() != StepState.REMOVED)
                .map(step -> step.role().value())
                .collect(Collectors.joining(" > "));
    }

    protected Taken decide(String username, ApprovalView it, Verdict verdict, String opinion) {
        return decide(username, null, it, verdict, opinion);
    }

    protected Taken decide(
            String username, @Nullable String onBehalfOf, ApprovalView it, Verdict verdict, String opinion) {
        return as(
                username,
                onBehalfOf,
                () -> decisions.decide(key(), new Decision(it.id(), active(it), verdict, opinion, "", List.of())));
    }

    protected static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    protected int attempts(ApprovalId approval) {
        return sql.fetchCount(REFUSED_ATTEMPT, REFUSED_ATTEMPT.APPROVAL_ID.eq(approval));
    }
}
