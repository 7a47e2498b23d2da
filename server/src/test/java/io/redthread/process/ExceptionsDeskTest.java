package io.redthread.process;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.process.events.ExceptionHandover;
import io.redthread.rules.RuleSets;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Exceptions have steps that are ticked off, a hand-over with a clock, and an end that says why and what it cost. */
@RecordApplicationEvents
class ExceptionsDeskTest extends RedthreadTest {

    @Autowired
    TradingWorld world;

    @Autowired
    OrderIntake intake;

    @Autowired
    Exceptions exceptions;

    @Autowired
    ExceptionTypes types;

    @Autowired
    ExceptionCauses causes;

    @Autowired
    Handovers handovers;

    @Autowired
    Standards standards;

    @Autowired
    RuleSets rules;

    @Autowired
    DSLContext sql;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void shipped() {
        standards.ship();
        rules.ship(ReviewTemplate.NAME, ReviewTemplate.shipped());
    }

    @Test
    void it_is_given_to_a_colleague_who_may_handle_it_and_to_nobody_else() {
        var it = exception();
        var clerk = TradingWorld.fresh("clerk");
        var keeper = TradingWorld.fresh("keeper");
        person(clerk, ShippedRole.CUSTOMER_SERVICE.code());
        person(keeper, ShippedRole.BUYER.code());

        exceptions.assign(it.id(), clerk);

        assertThat(exceptions.get(it.id()).assignee()).isEqualTo(clerk);
        assertThat(exceptions.handlers())
                .extracting(one -> one.username())
                .contains(clerk)
                .doesNotContain(keeper);
        assertThat(refusedBy(() -> exceptions.assign(it.id(), keeper)).name()).isEqualTo("invalid-input");
        assertThat(exceptions.get(it.id()).assignee()).isEqualTo(clerk);
    }

    @Test
    void a_found_exception_is_to_be_handed_over_within_the_hour() {
        var it = exception();

        assertThat(it.handoverDueAt()).isEqualTo(it.openedAt().plus(Duration.ofHours(1)));
        handovers.handOver(it.id(), "two are missing");
        handovers.handOver(it.id(), "again");

        assertThat(exceptions.get(it.id()).handedOverAt()).isNotNull();
        assertThat(exceptions.comments(it.id()))
                .extracting(ExceptionComment::body)
                .containsExactly("two are missing");
    }

    @Test
    void the_clock_rings_at_half_time_and_goes_up_once_it_is_late() {
        var it = exception();

        rewind(it, Duration.ofMinutes(31));
        handovers.ring();
        assertThat(exceptions.get(it.id()).escalations()).isZero();
        rewind(it, Duration.ofMinutes(30));
        handovers.ring();

        assertThat(exceptions.get(it.id()).escalations()).isEqualTo(1);
        handovers.ring();
        assertThat(exceptions.get(it.id()).escalations()).isEqualTo(1);
    }

    @Test
    void nobody_is_told_of_what_was_handed_over() {
        var it = exception();
        handovers.handOver(it.id(), "");

        rewind(it, Duration.ofHours(3));
        handovers.ring();

        assertThat(events.stream(ExceptionHandover.class).filter(one -> one.id().equals(it.id())))
                .isEmpty();
    }

    @Test
    void steps_are_ticked_off_and_stand_with_who_did_them() {
        var it = exception();
        var type = types.of(it.type());
        var first = type.steps().getFirst().zh();

        exceptions.tick(it.id(), type, first, true);
        assertThat(exceptions.steps(it.id(), type).getFirst().doneBy()).isEqualTo("system");
        exceptions.tick(it.id(), type, first, false);

        assertThat(exceptions.steps(it.id(), type))
                .extracting(ExceptionStep::doneAt)
                .containsOnlyNulls();
        assertThat(refusedBy(() -> exceptions.tick(it.id(), type, "no such step", true)))
                .isInstanceOf(ExceptionTypeUnknown.class);
    }

    @Test
    void cause_and_cost_stand_in_the_months_figures() {
        var month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        var before = cost(month);
        var it = exception();

        exceptions.resolve(
                it.id(), new Resolving("sent again", "carrier", ExceptionCause.CARRIER, new BigDecimal("12.50")));

        assertThat(cost(month).subtract(before)).isEqualByComparingTo("12.50");
        assertThat(refusedBy(() -> causes.between(month, month.minusMonths(1)))).isNotNull();
    }

    @Test
    void a_type_is_edited_by_one_at_a_time() {
        var type = types.of("system");
        var draft = new ExceptionTypeDraft(
                type.title(), type.ownerDepartment(), Duration.ofMinutes(90), List.of(new Label("查看日志", "Look")));

        var edited = types.edit("system", type.revision(), draft);

        assertThat(types.of("system").limit()).isEqualTo(Duration.ofMinutes(90));
        assertThat(edited.revision()).isEqualTo(type.revision() + 1);
        assertThat(refusedBy(() -> types.edit("system", type.revision(), draft)))
                .isEqualTo(new ExceptionTypeChanged("system"));
    }

    @Test
    void keepers_hand_over_and_do_not_resolve() {
        var it = exception();
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var buyer = signedInAs(ShippedRole.BUYER);
        var path = "/api/process/exceptions/" + it.id().value();

        buyer.post(path + "/handover", Map.of()).isProblem(403, "identity/permission-missing");
        keeper.post(path + "/handover", Map.of("note", "bin is empty")).is(204);
        keeper.post(path + "/steps", Map.of("step", "x", "done", true)).isProblem(403, "identity/permission-missing");
        keeper.post(path + "/resolution", Map.of("resolution", "done")).isProblem(403, "identity/permission-missing");
        assertThat(exceptions.get(it.id()).handedOverBy()).isEqualTo("tester-warehouse-keeper");
    }

    private BigDecimal cost(YearMonth month) {
        return causes.between(month, month).stream().map(CauseLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An order of which nothing is there. */
    private ExceptionView exception() {
        var warehouse = world.warehouse("浙江省");
        var sku = world.goods(warehouse, 0);
        var order =
                world.order(world.shop(false)).line(sku.code(), "2", "10.00").build();
        var made = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return exceptions.ofCase(new CaseId(made.id().value())).getFirst();
    }

    /** As if it had come about so much earlier. */
    private void rewind(ExceptionView it, Duration time) {
        var now = exceptions.get(it.id());
        Instant due = java.util.Objects.requireNonNull(now.handoverDueAt());
        sql.update(EXCEPTION_CASE)
                .set(EXCEPTION_CASE.HANDOVER_DUE_AT, due.minus(time))
                .set(EXCEPTION_CASE.HANDOVER_RING_AT, Instant.now().minusSeconds(1))
                .where(EXCEPTION_CASE.ID.eq(it.id()))
                .execute();
    }

    private static Refusal refusedBy(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).refusal();
    }
}
