package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.alerts.AlertTrial.Hit;
import io.redthread.alerts.store.AlertTrialRows;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PastOrder;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rule would have told of the past is what it tells of the same life when it is lived. */
class AlertTrialsTest extends AlertsTest {

    @Autowired
    private AlertTrials trials;

    @Autowired
    private AlertTrialRows rows;

    @Test
    void a_try_tells_what_the_rule_tells_live_at_the_same_moments() {
        var rule = rule(48);
        changed(released(3));
        watch.catchUp(hours(48));
        var live = told(rule).stream().map(AlertView::number).toList();

        var tried = trial(content(48));

        assertThat(rows.hits(tried.id(), 200)).extracting(Hit::number).containsExactlyInAnyOrderElementsOf(live);
        assertThat(rows.hits(tried.id(), 200)).allMatch(it -> it.at().equals(hours(48)));
        assertThat(tried.fired()).isEqualTo(3);
    }

    @Test
    void what_came_after_its_promise_counts_as_a_real_delay() {
        promised(LocalDate.of(2024, 3, 20));
        promised(LocalDate.of(2030, 3, 20));

        var tried = trial(content(48));

        assertThat(tried.fired()).isEqualTo(2);
        assertThat(tried.followed()).isEqualTo(1);
    }

    /** An order on its way for which the supplier named that day. */
    private void promised(LocalDate on) {
        past.load(List.of(PastOrder.draft(
                        TradingWorld.fresh("PO-T-"),
                        OrderContent.of(
                                supplier, team.department(), List.of(LineContent.of(1, world.ordinary(), "1", "100"))),
                        team.buyer(),
                        THEN.minus(Duration.ofHours(2)))
                .decided(OrderState.APPROVED, "", THEN.minus(Duration.ofHours(2)), THEN.minus(Duration.ofHours(1)))
                .released(OrderState.RELEASED, THEN)
                .confirmed(THEN.plusSeconds(60), on)));
    }

    private AlertTrial trial(AlertContent content) {
        var id = trials.ask(SubjectKind.PURCHASE_ORDER, content, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        for (var tries = 0; tries < 200 && !ended(id); tries++) {
            LockSupport.parkNanos(100_000_000);
        }
        return trials.outcome(id).trial();
    }

    private boolean ended(AlertTrialId id) {
        var state = trials.outcome(id).trial().state();
        return state == AlertTrialState.DONE || state == AlertTrialState.FAILED;
    }
}
