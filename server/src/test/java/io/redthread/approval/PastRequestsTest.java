package io.redthread.approval;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.approval.PastAct.Decided;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Approvals of the past: loaded they read as if they had been decided live, and the same may be done in them. */
class PastRequestsTest extends ApprovalTest {

    /** A Wednesday morning in Shanghai. */
    private static final Instant THEN = Instant.parse("2025-09-17T02:00:00Z");

    @Autowired
    private PastRequests past;

    @Test
    void a_loaded_one_reads_as_if_it_had_been_decided_live() {
        var live = order("30000.00");
        var raised = as("buyer", () -> raised(live));
        decide("dept.head", raised, Verdict.APPROVE, "");
        decide("finance.head", view(live), Verdict.APPROVE, "预算内");

        var old = order("30000.00");
        load(
                old,
                turn -> approve(
                        turn, turn.place() == 1 ? "dept.head" : "finance.head", turn.place() == 1 ? "" : "预算内"));

        assertThat(shape(view(old))).isEqualTo(shape(view(live)));
        assertThat(acts(view(old))).isEqualTo(acts(view(live)));
        assertThat(view(old).submittedAt()).isEqualTo(THEN);
        assertThat(view(old).endedAt()).isEqualTo(THEN.plus(Duration.ofMinutes(20)));
    }

    @Test
    void a_rejection_carries_its_reason_and_leaves_the_rest_dropped() {
        var old = order("30000.00");

        load(
                old,
                turn -> new Decided(
                        turn.from().plusSeconds(90),
                        id("dept.head"),
                        Optional.empty(),
                        Verdict.REJECT,
                        "qualification",
                        "证书过期"));

        assertThat(view(old).state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(view(old).end()).isNotNull();
        assertThat(states(view(old))).isEqualTo("rejected, dropped");
        assertThat(waiting(old)).isZero();
    }

    @Test
    void whoever_is_late_is_reminded_and_an_urgent_step_goes_to_the_superior() {
        var old = order("buyer", "1200.00", true, Map.of());

        load(
                old,
                turn -> turn.escalations() == 0
                        ? approve(turn, "dept.head", 75)
                        : approve(turn, turn.persons().getLast(), 5));

        assertThat(acts(view(old)))
                .containsExactly("submitted buyer", "reminded system", "escalated system", "approved general.manager");
    }

    @Test
    void one_who_stands_in_decides_in_the_seat_of_the_other() {
        var old = order("30000.00");

        load(
                old,
                turn -> turn.place() == 1
                        ? approve(turn, "dept.head", "")
                        : new Decided(
                                turn.from().plusSeconds(60),
                                id("deputy"),
                                Optional.of(id("finance.head")),
                                Verdict.APPROVE,
                                "",
                                ""));

        var act = sql.selectFrom(ACT)
                .where(ACT.APPROVAL_ID.eq(view(old).id()))
                .orderBy(ACT.ID.desc())
                .limit(1)
                .fetchSingle();
        assertThat(act.getPerson()).isEqualTo(id("deputy"));
        assertThat(act.getOnBehalfOf()).isEqualTo(id("finance.head"));
        assertThat(act.getSeconds()).isEqualTo(60);
    }

    @Test
    void what_was_tried_beyond_authority_is_kept() {
        var old = order("60000.00");

        load(old, turn -> switch (turn.place()) {
            case 1 -> approve(turn, "dept.head", "");
            case 2 ->
                turn.acts() == 0
                        ? new PastAct.Tried(turn.from().plusSeconds(30), id("dept.head"))
                        : approve(turn, "finance.head", "");
            default -> approve(turn, "general.manager", "同意,注意到货");
        });

        assertThat(attempts(view(old).id())).isEqualTo(1);
        assertThat(view(old).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void nobody_decides_in_the_past_what_he_could_not_decide_today() {
        assertThatThrownBy(() -> load(order("300.00"), turn -> approve(turn, "buyer", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> load(order("30000.00"), turn -> approve(turn, "dept.head", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> load(
                        order("60000.00"), turn -> approve(turn, turn.persons().getFirst(), 3)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_was_not_there_yet_has_no_step() {
        var old = order("30000.00");
        var request = new PastRequest(
                old,
                THEN,
                Set.of(id("dept.head")),
                course(turn -> approve(turn, turn.persons().getFirst(), 3)));

        transactions.in(() -> {
            past.load(List.of(past.play(request)));
            return true;
        });

        assertThat(view(old).steps().getFirst().persons().stream()
                        .map(person -> person.who().username()))
                .doesNotContain("dept.head");
    }

    private void load(Submission submission, Function<PastTurn, PastAct> next) {
        var request = new PastRequest(submission, THEN, Set.of(), course(next));
        transactions.in(() -> {
            past.load(List.of(past.play(request)));
            return true;
        });
    }

    private static PastCourse course(Function<PastTurn, PastAct> next) {
        return new PastCourse() {
            @Override
            public PastAct next(PastTurn turn) {
                return next.apply(turn);
            }

            @Override
            public Desk desk(PersonId person) {
                return new Desk("192.0.2.7", "redthread-test");
            }
        };
    }

    private PastAct approve(PastTurn turn, String by, String opinion) {
        return new Decided(
                turn.from().plus(Duration.ofMinutes(10)), id(by), Optional.empty(), Verdict.APPROVE, "", opinion);
    }

    private PastAct approve(PastTurn turn, String by, int minutes) {
        return approve(turn, id(by), minutes);
    }

    private static PastAct approve(PastTurn turn, PersonId by, int minutes) {
        return new Decided(
                turn.from().plus(Duration.ofMinutes(minutes)), by, Optional.empty(), Verdict.APPROVE, "", "");
    }

    private static String shape(ApprovalView it) {
        return it.state() + " " + it.outcome() + " " + it.rules() + " v" + it.rulesVersion() + " "
                + it.steps().stream()
                        .map(step -> step.role() + " " + step.kind() + " " + step.state() + " " + step.reasons() + " "
                                + step.persons())
                        .toList();
    }

    private static String states(ApprovalView it) {
        return it.steps().stream().map(step -> step.state().code()).collect(Collectors.joining(", "));
    }

    private List<String> acts(ApprovalView it) {
        return sql.select(ACT.ACT_, ACT.USERNAME)
                .from(ACT)
                .where(ACT.APPROVAL_ID.eq(it.id()))
                .orderBy(ACT.ID)
                .fetch(row -> row.value1() + " " + row.value2());
    }

    private int waiting(Submission submission) {
        return approvals.latest(submission.document()).stream()
                .filter(it -> it.state() == ApprovalState.WAITING)
                .toList()
                .size();
    }
}
