package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.platform.database.Statements;
import io.redthread.support.Racing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is late is told early, to whom it concerns, once; and let go when its reason has gone. */
class AlertWatchTest extends AlertsTest {

    @Test
    void tells_the_buyer_of_an_order_that_has_not_arrived_in_time_and_not_a_minute_before() {
        var rule = rule(48);
        changed(released(1));

        watch.catchUp(hours(48).minusSeconds(60));
        assertThat(told(rule)).isEmpty();
        watch.catchUp(hours(48));

        assertThat(told(rule)).singleElement().satisfies(it -> {
            assertThat(it.owner())
                    .isEqualTo(new AlertOwner(OwnerKind.PERSON, team.buyer().username()));
            assertThat(it.dueAt()).isEqualTo(hours(48));
            assertThat(it.partner()).isEqualTo(name());
            assertThat(it.times()).isEqualTo(1);
        });
    }

    @Test
    void tells_once_however_often_it_looks() {
        var rule = rule(48);
        var order = released(1);
        changed(order);

        for (var i = 0; i < 4; i++) {
            watch.catchUp(hours(49 + i));
            changed(order);
        }

        assertThat(told(rule)).hasSize(1);
        assertThat(desk.one(told(rule).getFirst().id()).steps()).hasSize(1);
    }

    @Test
    void two_servers_that_look_at_the_same_moment_tell_each_once() {
        var rule = rule(48);
        changed(released(40));
        watch.catchUp(hours(1));

        Racing.racing(4, i -> watch.catchUp(hours(48)));

        assertThat(told(rule)).hasSize(40).extracting(AlertView::number).doesNotHaveDuplicates();
    }

    @Test
    void settles_by_itself_when_the_reason_has_gone_and_counts_when_it_comes_back() {
        var rule = rule(48);
        var order = released(1);
        changed(order);
        watch.catchUp(hours(48));
        var view = rules.one(rule);

        rules.save(rule, view.rule().revision(), content(72));
        rules.publish(rule, view.rule().revision() + 1);
        changed(order);
        watch.catchUp(hours(50));
        assertThat(told(rule)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(AlertState.SETTLED);
            assertThat(it.endedAt()).contains(hours(50));
        });
        watch.catchUp(hours(72));

        assertThat(told(rule)).hasSize(2).first().satisfies(it -> {
            assertThat(it.state()).isEqualTo(AlertState.OPEN);
            assertThat(it.times()).isEqualTo(2);
        });
    }

    @Test
    void what_a_person_solved_is_not_told_again_while_its_reason_holds() {
        var rule = rule(48);
        var order = released(1);
        changed(order);
        watch.catchUp(hours(48));
        var alert = told(rule).getFirst();

        handling.solve(
                alert.id(),
                alert.revision(),
                new AlertHandling.Solving("已催", AlertCause.SUPPLIER_SLOW, Optional.empty()));
        changed(order);
        watch.catchUp(hours(90));

        assertThat(told(rule))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(AlertState.SOLVED));
    }

    @Test
    void goes_up_to_the_superior_and_no_further_than_the_top() {
        var base = content(48);
        var rule = on(new AlertContent(
                base.nameZh(),
                base.nameEn(),
                base.when(),
                base.due(),
                base.severity(),
                base.owner(),
                Optional.of(60),
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                ""));
        changed(released(1));
        watch.catchUp(hours(48));

        watch.catchUp(hours(49));
        assertThat(told(rule).getFirst().level()).isEqualTo(1);
        watch.catchUp(hours(50));
        watch.catchUp(hours(51));
        watch.catchUp(hours(52));

        assertThat(told(rule).getFirst().escalateAt()).isEmpty();
        assertThat(desk.one(told(rule).getFirst().id()).steps())
                .extracting(AlertStep::act)
                .containsExactly(AlertAct.RAISED, AlertAct.ESCALATED, AlertAct.ESCALATED);
    }

    @Test
    void a_silent_rule_waits_until_it_may_speak() {
        var rule = rule(48);
        var revision = rules.one(rule).rule().revision();
        var until = java.time.Instant.now().plus(Duration.ofDays(3));
        rules.mute(rule, revision, Optional.of(until), "大促期间");
        changed(released(1));

        watch.catchUp(hours(60));
        assertThat(told(rule)).isEmpty();
        watch.catchUp(until.plusSeconds(1));

        assertThat(told(rule)).hasSize(1);
    }

    @Test
    void in_working_hours_only_means_the_next_working_morning() {
        var base = content(13);
        var rule = on(new AlertContent(
                base.nameZh(),
                base.nameEn(),
                base.when(),
                base.due(),
                base.severity(),
                base.owner(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                "",
                ""));
        changed(released(1));

        watch.catchUp(hours(13));
        assertThat(told(rule)).isEmpty();
        watch.catchUp(hours(24));

        assertThat(told(rule)).hasSize(1);
    }

    @Test
    void a_round_costs_the_same_however_many_orders_are_open() {
        rule(48);
        changed(released(3));
        watch.catchUp(hours(1));
        var few = Statements.during(() -> watch.round(hours(2)));
        changed(released(400));
        watch.catchUp(hours(3));
        var many = Statements.during(() -> watch.round(hours(4)));

        assertThat(few).isLessThanOrEqualTo(8);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void a_batch_that_is_due_costs_the_same_whatever_its_size() {
        rule(48);
        watch.catchUp(hours(47));
        changed(List.of(released(1).getFirst()));
        watch.catchUp(hours(47));
        var one = Statements.during(() -> watch.round(hours(48)));
        rule(48);
        changed(released(300));
        watch.catchUp(hours(47));
        var many = Statements.during(() -> watch.round(hours(48)));

        assertThat(many).isLessThanOrEqualTo(one + 12);
    }
}
