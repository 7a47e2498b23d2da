package io.redthread.approval;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Time that runs out: reminders, superiors, and the top (A13, B11, 1.R-7, 1.R-8). */
class DeadlinesTest extends ApprovalTest {

    @Autowired
    private Deadlines deadlines;

    @Test
    void an_ordinary_step_is_reminded_of_at_half_and_at_the_end_and_stays() {
        var order = order("3000.00");
        var it = raised(order);
        var due = Objects.requireNonNull(it.steps().getFirst().dueAt());

        sweep(due.minusSeconds(1));
        sweep(due.plusSeconds(1));
        sweep(due.plus(Duration.ofDays(9)));

        assertThat(acts(it)).containsExactly("submitted", "reminded", "overdue");
        assertThat(view(order).steps().getFirst().escalations()).isZero();
    }

    @Test
    void an_urgent_step_goes_to_superiors_again_and_again_up_to_the_top() {
        var order = order("buyer", "3000.00", true, Map.of());
        var it = raised(order);
        var due = Objects.requireNonNull(it.steps().getFirst().dueAt());
        assertThat(Duration.between(it.submittedAt(), due)).isEqualTo(Duration.ofMinutes(60));

        sweep(due.plusSeconds(1));
        var once = view(order);
        sweep(due.plus(Duration.ofMinutes(62)));
        sweep(due.plus(Duration.ofMinutes(130)));
        var top = view(order).steps().getFirst();

        assertThat(open(once)).containsExactlyInAnyOrder("dept.head", "general.manager");
        assertThat(top.persons()).extracting(person -> person.who().username()).contains("deputy");
        assertThat(top.overdueAtTop()).isTrue();
        assertThat(acts(it)).containsExactly("submitted", "escalated", "escalated", "overdue-at-top");
    }

    @Test
    void after_it_went_up_the_superior_decides_and_who_comes_late_sees_so() {
        var order = order("buyer", "3000.00", true, Map.of());
        var it = raised(order);
        sweep(Objects.requireNonNull(it.steps().getFirst().dueAt()).plusSeconds(1));

        decide("general.manager", view(order), Verdict.APPROVE, "代批");

        assertThat(view(order).state()).isEqualTo(ApprovalState.APPROVED);
        assertThatThrownBy(() -> as(
                        "dept.head",
                        () -> decisions.decide(
                                key(),
                                new Decision(it.id(), it.steps().getFirst().id(), Verdict.APPROVE, "", "", List.of()))))
                .hasMessageContaining("already-taken")
                .hasMessageContaining("赵衡");
    }

    @Test
    void a_time_missed_while_the_server_was_down_is_found_at_the_next_look() {
        var order = order("buyer", "3000.00", true, Map.of());
        var it = raised(order);

        sweep(it.submittedAt().plus(Duration.ofDays(3)));
        sweep(it.submittedAt().plus(Duration.ofDays(3)));

        assertThat(acts(it)).containsExactly("submitted", "escalated");
        assertThat(view(order).steps().getFirst().dueAt())
                .isEqualTo(it.submittedAt().plus(Duration.ofDays(3)).plus(Duration.ofMinutes(60)));
    }

    @Test
    void looking_back_in_time_does_nothing() {
        var it = raised(order("3000.00"));

        sweep(it.submittedAt().minus(Duration.ofDays(30)));

        assertThat(acts(it)).containsExactly("submitted");
    }

    private List<String> acts(ApprovalView it) {
        return sql.select(ACT.ACT_)
                .from(ACT)
                .where(ACT.APPROVAL_ID.eq(it.id()))
                .orderBy(ACT.ID)
                .fetch(ACT.ACT_);
    }

    private static List<String> open(ApprovalView it) {
        return it.steps().getFirst().persons().stream()
                .filter(person -> person.state().equals("open"))
                .map(person -> person.who().username())
                .toList();
    }

    /** Other tests' steps may be due as well: until nothing is left. */
    private void sweep(Instant now) {
        while (deadlines.sweep(now) > 0) {
            Thread.onSpinWait();
        }
    }
}
