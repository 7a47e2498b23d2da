package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.Verdict;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.kernel.Uom;
import io.redthread.purchasing.PurchasingRefusal.AmountNotPositive;
import io.redthread.purchasing.PurchasingRefusal.ChangedMeanwhile;
import io.redthread.purchasing.PurchasingRefusal.OrderInState;
import io.redthread.purchasing.PurchasingRefusal.OrderNotFound;
import io.redthread.purchasing.PurchasingRefusal.SupplierNotQualified;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Purchase orders from the first line to the last. */
class PurchaseOrdersTest extends PurchasingTest {

    @Autowired
    private OrderRelease release;

    @Autowired
    private PurchasingSettingDesk settings;

    @Test
    void a_draft_may_lack_what_a_submission_needs() {
        var bare = new OrderContent(
                Optional.empty(),
                Optional.empty(),
                true,
                "",
                false,
                Currency.getInstance("CNY"),
                Optional.empty(),
                "",
                List.of());
        var draft = drafted(bare);

        assertThat(draft.state()).isEqualTo(OrderState.DRAFT);
        assertThat(draft.department()).contains(team.department());
        var refusal = refusedBy(() -> world.as(team, () -> submission.submit(draft.id(), draft.revision())));
        assertThat(((InvalidInput) refusal).errors())
                .extracting(it -> it.pointer())
                .containsExactly("/supplier", "/lines", "/urgencyReason");
    }

    @Test
    void submitted_again_it_says_nothing_of_the_decision_before() {
        var receipt = submitted(line(1, world.ordinary(), "1", "10"));
        world.decide(receipt.id(), Verdict.RETURN, "数量太多");
        assertThat(now(receipt.id()).reason()).isEqualTo("数量太多");

        world.as(team, () -> submission.submit(receipt.id(), now(receipt.id()).revision()));

        assertThat(now(receipt.id()).reason()).isEmpty();
        assertThat(now(receipt.id()).times().decidedAt()).isEmpty();
    }

    @Test
    void counts_boxes_in_pieces_and_tax_into_the_amount() {
        var draft =
                drafted(line(1, world.boxed(), "3", "120").in(new Uom("box")).taxed("13"));

        assertThat(draft.amount()).isEqualTo(Money.of("406.80", "CNY"));
        assertThat(world.as(team, () -> orders.lines(draft.id()))
                        .getFirst()
                        .base()
                        .amount())
                .isEqualByComparingTo("36");
    }

    @Test
    void is_as_strict_as_its_strictest_line() {
        var mixed = drafted(
                line(1, world.regular(), "1", "1"),
                line(2, world.precious(), "1", "1"),
                line(3, world.newcomer(), "1", "1"));

        assertThat(mixed.goods()).isEqualTo(GoodsClass.NEW);
        assertThat(drafted(line(1, world.regular(), "1", "1"), line(2, world.ordinary(), "1", "1"))
                        .goods())
                .isEqualTo(GoodsClass.ORDINARY);
    }

    @Test
    void tells_who_saved_in_between_instead_of_losing_it() {
        var draft = drafted(line(1, world.regular(), "1", "1"));
        var content = OrderContent.of(supplier, team.department(), List.of(line(1, world.regular(), "2", "5")));
        world.as(team, () -> orders.save(draft.id(), 1, content));

        assertThat(refusedBy(() -> world.as(team, () -> orders.save(draft.id(), 1, content))))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class, it -> assertThat(it.version()).isEqualTo(2));
    }

    @Test
    void is_locked_from_submission_on() {
        var receipt = submitted(line(1, world.ordinary(), "10", "10"));
        assertThat(receipt.state()).isEqualTo(OrderState.AWAITING_APPROVAL);
        assertThat(receipt.steps()).extracting(OrderReceipt.Step::role).containsExactly("department-head");

        var content = OrderContent.of(supplier, team.department(), List.of(line(1, world.regular(), "2", "5")));
        assertThat(refusedBy(() -> world.as(team, () -> orders.save(receipt.id(), receipt.revision(), content))))
                .isInstanceOf(OrderInState.class);
        assertThat(refusedBy(() -> world.as(team, () -> release.release(receipt.id()))))
                .isInstanceOf(OrderInState.class);
    }

    @Test
    void refuses_an_order_that_costs_nothing() {
        assertThat(refusedBy(() -> submitted(line(1, world.regular(), "1", "0"))))
                .isInstanceOf(AmountNotPositive.class);
    }

    @Test
    void comes_back_with_the_reason_and_may_be_submitted_anew_as_another_version() {
        var receipt = submitted(line(1, world.ordinary(), "10", "10"));
        world.decide(receipt.id(), Verdict.REJECT, "供应商资质未审核");

        var rejected = now(receipt.id());
        assertThat(rejected.state()).isEqualTo(OrderState.REJECTED);
        assertThat(rejected.reason()).isEqualTo("供应商资质未审核");
        assertThat(rejected.version()).isEqualTo(2);
    }

    @Test
    void goes_to_the_supplier_once_approved_and_hears_when_the_goods_come() {
        var receipt = submitted(line(1, world.ordinary(), "10", "10"));
        world.decide(receipt.id(), Verdict.APPROVE, "");
        world.as(team, () -> release.release(receipt.id()));
        world.as(team, () -> release.viewed(receipt.id()));

        var confirmed =
                world.as(team, () -> release.confirm(receipt.id(), world.today().plusDays(9), "分两批"));

        assertThat(confirmed.state()).isEqualTo(OrderState.RELEASED);
        assertThat(confirmed.times().viewedAt()).isPresent();
        assertThat(confirmed.times().confirmedOn()).contains(world.today().plusDays(9));
        assertThat(world.as(team, () -> orders.close(receipt.id(), "不再需要")).state())
                .isEqualTo(OrderState.CLOSED);
    }

    @Test
    void is_copied_into_a_draft_of_its_own() {
        var first = drafted(line(1, world.regular(), "1", "1"), line(5, world.regular(), "2", "3"));

        var copy = world.as(team, () -> orders.copy(first.id(), team.buyer()));

        assertThat(copy.id()).isNotEqualTo(first.id());
        assertThat(copy.amount()).isEqualTo(first.amount());
        assertThat(now(copy.id()).state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void is_not_there_for_another_buyer() {
        var draft = drafted(line(1, world.regular(), "1", "1"));
        var other = world.team(PASSWORD);

        assertThat(refusedBy(() -> world.as(other, () -> orders.of(draft.id()))))
                .isInstanceOf(OrderNotFound.class);
    }

    @Test
    void stops_at_a_supplier_whose_documents_ended_where_the_company_says_so() {
        supplier = world.supplier(-1);
        var warned = submitted(line(1, world.ordinary(), "1", "1"));
        assertThat(warned.state()).isEqualTo(OrderState.AWAITING_APPROVAL);

        var before = settings.current();
        settings.change(new PurchasingSettings(
                QualificationRule.BLOCK, false, 30, java.math.BigDecimal.ZERO, before.revision()));
        try {
            assertThat(refusedBy(() -> submitted(line(1, world.ordinary(), "1", "1"))))
                    .isInstanceOf(SupplierNotQualified.class);
        } finally {
            settings.change(new PurchasingSettings(
                    QualificationRule.WARN, false, 30, java.math.BigDecimal.ZERO, before.revision() + 1));
        }
    }
}
