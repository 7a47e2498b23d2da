package io.redthread.outside;

import static io.redthread.outside.ReportKind.ACCEPTED;
import static io.redthread.outside.ReportKind.DISPATCHED;
import static io.redthread.outside.ReportKind.PACKED;
import static io.redthread.outside.ReportKind.PICKED;
import static io.redthread.outside.ReportKind.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.fulfilment.BuildWave;
import io.redthread.fulfilment.Dispatches;
import io.redthread.fulfilment.FulfilmentRefusal.NothingToPick;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.FulfilmentRefusal.RunByPartner;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.Waves;
import io.redthread.outside.OutsideRefusal.InstructionInState;
import io.redthread.outside.OutsideRefusal.MoreThanWanted;
import io.redthread.outside.OutsideRefusal.ReportNumberTaken;
import io.redthread.process.CaseId;
import io.redthread.process.ExceptionView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order's goods lie with a partner: it is told to send them, and its reports move the order. */
class OutboundTest extends OutsideTest {

    @Autowired
    Waves waves;

    @Autowired
    Dispatches dispatches;

    @Autowired
    BatchFulfilment batches;

    @Test
    void an_order_goes_its_way_by_what_the_partner_reports_and_its_stock_leaves_the_ledger() {
        var run = run();
        var sku = world.stocked(run.site(), 10);
        var order = world.order(sku, 3);

        var id = told(run, order);
        assertThat(of(order).progress().fetchedAt()).isNotNull();
        report(run, id, ACCEPTED);
        report(run, id, PICKED);
        assertThat(parcel(order).state()).isEqualTo(ParcelState.PICKED);
        report(run, id, PACKED);
        assertThat(at(order)).isEqualTo("dispatch waiting");
        assertThat(parcel(order).carrier().value()).isEqualTo("shunfeng");
        assertThat(onHand(run, sku)).isEqualTo(10);
        report(run, id, DISPATCHED);

        assertThat(at(order)).isEqualTo("feedback done");
        assertThat(onHand(run, sku)).isEqualTo(7);
        assertThat(reserved(run, sku)).isZero();
        assertThat(of(order).state()).isEqualTo(InstructionState.DONE);
        assertThat(instructions.boxes(id))
                .singleElement()
                .satisfies(it -> assertThat(it.grams()).isPresent());
        assertThat(instructions.reports(id))
                .extracting(ReportView::kind)
                .containsExactly(ACCEPTED, PICKED, PACKED, DISPATCHED);
    }

    @Test
    void packed_and_dispatched_are_enough_what_was_not_said_is_made_up() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var order = world.order(sku, 2);
        var id = told(run, order);

        report(run, id, PACKED);
        report(run, id, DISPATCHED);

        assertThat(at(order)).isEqualTo("feedback done");
        assertThat(onHand(run, sku)).isEqualTo(3);
    }

    @Test
    void what_is_not_packed_cannot_have_left() {
        var run = run();
        var order = world.order(world.stocked(run.site(), 5), 1);
        var id = told(run, order);

        assertThat(refusedBy(() -> report(run, id, DISPATCHED))).isInstanceOf(ParcelNotReady.class);

        assertThat(at(order)).isEqualTo("picking waiting");
        assertThat(instructions.reports(id)).singleElement().satisfies(it -> {
            assertThat(it.problem()).isEqualTo("/problems/fulfilment/parcel-not-ready");
            assertThat(it.whyZh()).isNotBlank();
        });
    }

    @Test
    void a_report_has_an_effect_once_and_its_number_means_one_thing() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var id = told(run, world.order(sku, 1));
        var packed = said(PACKED);

        assertThat(report(run, id, packed).repeated()).isFalse();
        assertThat(report(run, id, packed).repeated()).isTrue();
        report(run, id, DISPATCHED);
        assertThat(report(run, id, packed).repeated()).isTrue();

        var other = new Report(packed.number(), DISPATCHED, Optional.empty(), "", "", List.of(), List.of(), false);
        assertThat(refusedBy(() -> report(run, id, other))).isInstanceOf(ReportNumberTaken.class);
        assertThat(refusedBy(() -> report(run, id, DISPATCHED))).isInstanceOf(InstructionInState.class);
        assertThat(onHand(run, sku)).isEqualTo(4);
    }

    @Test
    void less_than_wanted_is_a_difference_and_more_is_refused() {
        var run = run();
        var sku = world.stocked(run.site(), 9);
        var order = world.order(sku, 3);
        var id = told(run, order);
        report(run, id, PACKED);

        assertThat(refusedBy(() -> report(run, id, said(DISPATCHED, false, goods(sku, 4)))))
                .isInstanceOf(MoreThanWanted.class);
        assertThat(at(order)).isEqualTo("dispatch waiting");
        assertThat(report(run, id, said(DISPATCHED, false, goods(sku, 2))).differences())
                .isEqualTo(1);

        assertThat(differences.of(id)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(DifferenceKind.DISPATCHED);
            assertThat(it.more().amount()).isEqualByComparingTo("-1");
        });
        assertThat(onHand(run, sku)).isEqualTo(6);
    }

    @Test
    void a_refusal_becomes_an_exception_and_can_be_given_again() {
        var run = run();
        var order = world.order(world.stocked(run.site(), 5), 1);
        var id = told(run, order);

        report(run, id, REFUSED);

        assertThat(at(order)).isEqualTo("picking exception");
        assertThat(exceptions.ofCase(new CaseId(order.value())))
                .extracting(ExceptionView::type)
                .containsExactly("outside-refused");
        exceptions.resolve(
                exceptions.ofCase(new CaseId(order.value())).getFirst().id(), "again", "");
        instructions.again(id);
        var second = told(run, order);
        assertThat(second).isNotEqualTo(id);
        report(run, second, PACKED);
        report(run, second, DISPATCHED);
        assertThat(at(order)).isEqualTo("feedback done");
    }

    @Test
    void nobody_here_works_on_what_lies_with_a_partner() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var order = world.order(sku, 1);

        assertThat(batches.confirmAll(run.site().id(), 10)).isZero();
        assertThat(refusedBy(() -> waves.build(BuildWave.any(run.site().id(), 10))))
                .isInstanceOf(NothingToPick.class);
        report(run, told(run, order), PACKED);
        assertThat(refusedBy(() -> dispatches.confirm(List.of(parcel(order).id()))))
                .isInstanceOf(RunByPartner.class);
    }
}
