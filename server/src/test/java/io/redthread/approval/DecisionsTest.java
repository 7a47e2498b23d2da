package io.redthread.approval;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.Ceilings;
import io.redthread.identity.RoleCode;
import io.redthread.identity.Substitutes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides what, in which order, and what is refused (B1–B13, C1–C9, X01–X04). */
class DecisionsTest extends ApprovalTest {

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private Passing passing;

    @Autowired
    private Talk talk;

    @Autowired
    private Ceilings ceilings;

    @Autowired
    private Circumstances circumstances;

    @Test
    void each_level_passes_it_on_and_the_last_one_ends_it() {
        var order = order("30000.00");
        var it = raised(order);

        decide("dept.head", it, Verdict.APPROVE, "");
        var between = view(order);
        decide("finance.head", between, Verdict.APPROVE, "预算内");

        assertThat(between.steps().getLast().state()).isEqualTo(StepState.ACTIVE);
        assertThat(view(order).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(subject.told(order.document()).orElseThrow().result()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void the_workbench_shows_the_step_to_whose_turn_it_is_and_to_nobody_else() {
        var it = raised(order("30000.00"));

        assertThat(waiting("dept.head")).contains(it.number());
        assertThat(waiting("finance.head")).doesNotContain(it.number());
        decide("dept.head", it, Verdict.APPROVE, "");
        assertThat(waiting("dept.head")).doesNotContain(it.number());
        assertThat(waiting("finance.head")).contains(it.number());
    }

    @Test
    void a_rejection_needs_a_reason_that_goes_back() {
        var order = order("3000.00");
        var it = raised(order);

        assertThatThrownBy(() -> decide("dept.head", it, Verdict.REJECT, " ")).hasMessageContaining("reason-required");
        as(
                "dept.head",
                () -> decisions.decide(
                        key(), new Decision(it.id(), active(it), Verdict.REJECT, "请补证", "qualification", List.of())));

        var told = subject.told(order.document()).orElseThrow();
        assertThat(told.result()).isEqualTo(ApprovalState.REJECTED);
        assertThat(told.reasonZh()).isEqualTo("供应商资质未审核:请补证");
    }

    @Test
    void after_changes_it_is_raised_again() {
        var order = order("3000.00");
        decide("dept.head", raised(order), Verdict.RETURN, "数量请改为 10");

        assertThat(view(order).state()).isEqualTo(ApprovalState.RETURNED);
        assertThat(raised(order).state()).isEqualTo(ApprovalState.WAITING);
    }

    @Test
    void the_general_manager_must_write_an_opinion() {
        var order = order("60000.00");
        raised(order);
        decide("dept.head", view(order), Verdict.APPROVE, "");
        decide("finance.head", view(order), Verdict.APPROVE, "");

        assertThatThrownBy(() -> decide("general.manager", view(order), Verdict.APPROVE, "  "))
                .hasMessageContaining("opinion-required");
        decide("general.manager", view(order), Verdict.APPROVE, "同意,注意交期");

        assertThat(view(order).steps().getLast().opinion()).isEqualTo("同意,注意交期");
    }

    @Test
    void nobody_decides_out_of_turn_and_the_attempt_is_kept() {
        var it = raised(order("30000.00"));

        assertThatThrownBy(() -> decide("finance.head", it, Verdict.APPROVE, ""))
                .hasMessageContaining("not-your-turn");

        assertThat(attempts(it.id())).isEqualTo(1);
    }

    @Test
    void a_buyer_has_no_right_to_decide_at_all() {
        var it = raised(order("3000.00"));

        signedIn("buyer")
                .post("/api/approval/approvals/" + it.id().value() + "/decision", Map.of("verdict", "approve"))
                .isProblem(403, "identity/permission-missing");
    }

    @Test
    void nobody_decides_on_what_he_raised_not_even_for_another() {
        var it = raised(order("dept.head", "3000.00", false, Map.of()));

        assertThatThrownBy(() -> decide("dept.head", "general.manager", it, Verdict.APPROVE, "同意"))
                .hasMessageContaining("own-document");

        assertThat(attempts(it.id())).isEqualTo(1);
        assertThat(sql.fetchCount(ACT, ACT.APPROVAL_ID.eq(it.id()))).isEqualTo(1);
    }

    @Test
    void authority_is_asked_again_at_the_decision() {
        var it = raised(order("regular-goods", "40000.00"));
        ceiling("department-head", "20000");
        try {
            assertThatThrownBy(() -> decide("dept.head", it, Verdict.APPROVE, ""))
                    .hasMessageContaining("beyond-authority")
                    .hasMessageContaining("20000.00 CNY");
        } finally {
            ceiling("department-head", "50000");
        }
        assertThat(attempts(it.id())).isEqualTo(1);
        assertThat(decide("dept.head", it, Verdict.APPROVE, "").state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void nobody_with_authority_means_it_is_not_taken() {
        ceiling("department-head", "20000");
        try {
            assertThatThrownBy(() -> raised(order("regular-goods", "40000.00")))
                    .hasMessageContaining("nobody-with-authority");
        } finally {
            ceiling("department-head", "50000");
        }
    }

    @Test
    void a_substitute_decides_on_behalf_and_both_are_recorded() {
        var now = clock.instant();
        transactions.in(
                () -> substitutes.name(id("dept.head"), id("operations"), now.minusSeconds(60), now.plusSeconds(3600)));
        var order = order("3000.00");
        var it = raised(order);

        decide("operations", "dept.head", it, Verdict.APPROVE, "");

        var step = view(order).steps().getFirst();
        assertThat(step.endedBy()).isNotNull().extracting(Who::username).isEqualTo("operations");
        assertThat(step.onBehalfOf()).isNotNull().extracting(Who::username).isEqualTo("dept.head");
    }

    @Test
    void who_comes_late_is_told_who_took_it() {
        var it = raised(order("60000.00"));
        as("dept.head", () -> {
            passing.add(
                    it.id(), active(it), new Passing.Added(true, List.of(id("operations"), id("customs")), false, ""));
            return true;
        });
        var added = view(it);
        decide("operations", added, Verdict.APPROVE, "可行");

        assertThatThrownBy(() -> decide("customs", added, Verdict.APPROVE, ""))
                .hasMessageContaining("already-taken")
                .hasMessageContaining("吴越");
    }

    @Test
    void where_everybody_must_agree_the_first_does_not_pass_it_on() {
        var it = raised(order("3000.00"));
        as("dept.head", () -> {
            passing.add(
                    it.id(), active(it), new Passing.Added(true, List.of(id("operations"), id("customs")), true, ""));
            return true;
        });

        var first = decide("operations", view(it), Verdict.APPROVE, "");
        var second = decide("customs", view(it), Verdict.APPROVE, "");

        assertThat(first.step()).isEqualTo(StepState.ACTIVE);
        assertThat(second.step()).isEqualTo(StepState.APPROVED);
        assertThat(view(it).steps().getLast().state()).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void an_added_step_may_be_taken_out_by_who_added_it() {
        var it = raised(order("3000.00"));
        var mine = active(it);
        as("dept.head", () -> {
            passing.add(it.id(), mine, new Passing.Added(false, List.of(id("operations")), false, ""));
            return true;
        });
        var added = view(it).steps().getLast().id();

        as("dept.head", () -> {
            passing.remove(it.id(), added);
            return true;
        });

        assertThat(route(view(it))).isEqualTo("department-head");
        assertThatThrownBy(() -> as("dept.head", () -> {
                    passing.remove(it.id(), mine);
                    return true;
                }))
                .hasMessageContaining("step-stays");
    }

    @Test
    void a_step_is_given_only_to_somebody_who_can_take_it() {
        var it = raised(order("3000.00"));

        assertThatThrownBy(() -> reassign(it, "buyer")).hasMessageContaining("submitter");
        assertThatThrownBy(() -> reassign(it, "warehouse")).hasMessageContaining("may-not-decide");
        reassign(it, "general.manager");

        assertThat(decide("general.manager", view(it), Verdict.APPROVE, "").state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void what_was_raised_is_taken_back_only_by_who_raised_it() {
        var order = order("3000.00");
        var it = raised(order);

        assertThatThrownBy(() -> withdraw("operations", order)).hasMessageContaining("not-yours");
        withdraw("buyer", order);

        assertThat(view(order).state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(waiting("dept.head")).doesNotContain(it.number());
    }

    @Test
    void a_batch_leaves_out_what_cannot_be_and_names_it() {
        var good = raised(order("3000.00"));
        var notMine = raised(order("dept.head", "3000.00", false, Map.of()));

        var result = as(
                "dept.head",
                () -> decisions.decideAll(
                        key(),
                        List.of(
                                new Decision(good.id(), active(good), Verdict.APPROVE, "例行", "", List.of()),
                                new Decision(notMine.id(), active(notMine), Verdict.APPROVE, "例行", "", List.of()))));

        assertThat(result.taken()).extracting(Taken::number).containsExactly(good.number());
        assertThat(result.left()).extracting(BatchTaken.Left::type).containsExactly("approval/own-document");
        assertThat(attempts(notMine.id())).isEqualTo(1);
    }

    @Test
    void whose_opinion_is_asked_may_see_it_and_answers() {
        var it = raised(order("3000.00"));
        as("dept.head", () -> {
            talk.consult(it.id(), List.of(id("accountant")), "账上有预付吗?");
            return true;
        });
        as("accountant", () -> {
            talk.answer(it.id(), "没有", List.of());
            return true;
        });

        var acts = signedIn("dept.head")
                .get("/api/approval/approvals/" + it.id().value())
                .is(200)
                .json()
                .at("/acts");
        assertThat(acts.valueStream().map(act -> act.at("/kind").asString()))
                .containsExactly("submitted", "consulted", "answered");
    }

    @Test
    void a_blocked_document_is_refused_with_the_rule_that_stops_it() {
        assertThatThrownBy(() -> raised(order("buyer", "60000.00", false, Map.of("overBudget", 2001L))))
                .hasMessageContaining("approval-blocked")
                .hasMessageContaining("severely-over-budget");
    }

    @Test
    void a_document_waits_once() {
        var order = order("3000.00");
        raised(order);

        assertThatThrownBy(() -> raised(order)).hasMessageContaining("already-waiting");
    }

    private Submission order(String goods, String amount) {
        return order("buyer", amount, false, Map.of("goods", goods.replace("-goods", "")));
    }

    private ApprovalView view(ApprovalView it) {
        return approvals.latest(it.document()).orElseThrow();
    }

    private void reassign(ApprovalView it, String to) {
        as("dept.head", () -> {
            passing.reassign(it.id(), active(it), id(to), "");
            return true;
        });
    }

    private void withdraw(String who, Submission order) {
        as(who, () -> {
            approvals.withdraw(order.document(), "改数量");
            return true;
        });
    }

    private void ceiling(String role, String amount) {
        transactions.in(() -> {
            ceilings.set(new RoleCode(role), "CNY", Optional.of(new BigDecimal(amount)));
            circumstances.forget();
            return true;
        });
    }

    private String waiting(String username) {
        return signedIn(username)
                .get("/api/tasks/mine?limit=200&sort=-openedAt")
                .is(200)
                .body();
    }
}
