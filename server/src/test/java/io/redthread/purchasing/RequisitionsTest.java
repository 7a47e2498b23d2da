package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.Approvals;
import io.redthread.approval.RoutedStep;
import io.redthread.approval.StepRoleCode;
import io.redthread.approval.SubjectCard.Fact;
import io.redthread.approval.Verdict;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.SourcingRefusal.EstimateMissing;
import io.redthread.purchasing.SourcingRefusal.RequisitionInState;
import io.redthread.purchasing.SourcingRefusal.RequisitionNotYours;
import io.redthread.rules.Finding;
import io.redthread.rules.RuleChecks;
import io.redthread.rules.RuleSets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people need is decided on before anything is bought for it (X12). */
class RequisitionsTest extends PurchasingTest {

    @Autowired
    private Requisitions requisitions;

    @Autowired
    private RequisitionSubmission approval;

    @Autowired
    private RequisitionOrders ordering;

    @Autowired
    private RequisitionSubject subject;

    @Autowired
    private Rfqs rfqs;

    @Autowired
    private RfqAwards awards;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RuleChecks checks;

    @Autowired
    private RuleSets sets;

    private Sku cup = new Sku("-");

    @BeforeEach
    void goods_never_bought() {
        cup = world.regular();
    }

    @Test
    void nothing_is_bought_for_a_requisition_that_was_not_approved() {
        var need = written("40", "2.50");

        assertThat(refusedBy(() -> ordered(need))).isInstanceOf(RequisitionInState.class);
        assertThat(refusedBy(() -> asked(need))).isInstanceOf(RequisitionInState.class);
        var line = LineContent.of(1, cup, "40", "2.5").from(new LineSource(need.ref(), 1));
        assertThat(refusedBy(() -> submitted(line))).isInstanceOf(RequisitionInState.class);
        var waiting = submitted(need);
        assertThat(refusedBy(() -> ordered(waiting))).isInstanceOf(RequisitionInState.class);
    }

    @Test
    void an_approved_requisition_becomes_an_order_that_remembers_it() {
        var need = approved("40", "2.50");

        var receipt = ordered(need);

        var line = world.as(team, () -> orders.lines(receipt.id())).getFirst().content();
        assertThat(line.source()).contains(new LineSource(need.ref(), 1));
        assertThat(line.unitPrice()).isEqualByComparingTo("2.5");
        assertThat(now(need).state()).isEqualTo(RequisitionState.ORDERED);
        assertThat(now(need).lines().getFirst().left()).isEqualByComparingTo("0");
        assertThat(now(need).requesterName()).isEqualTo(team.buyer().username());
    }

    @Test
    void what_is_left_after_an_order_was_called_off_is_ordered_again() {
        var need = approved("40", "2.50");
        var first = ordered(need);
        assertThat(refusedBy(() -> ordered(now(need)))).isInstanceOf(RequisitionInState.class);

        world.as(team, () -> orders.cancel(first.id(), "供应商停产"));

        assertThat(ordered(now(need)).id()).isNotEqualTo(first.id());
    }

    @Test
    void goods_whose_price_nobody_knows_need_a_guess_and_a_guess_asks_finance_too() {
        assertThat(refusedBy(() -> submitted(written("40", "")))).isInstanceOf(EstimateMissing.class);

        var small = outlook(written("40", "2.50"));
        var large = outlook(written("40", "200"));

        assertThat(small.amount().amount()).isEqualByComparingTo("100.00");
        assertThat(roles(small)).containsExactly("department-head");
        assertThat(roles(large)).containsExactly("department-head", "finance-head");
    }

    @Test
    void what_was_paid_before_counts_where_nobody_guesses() {
        var bought = submitted(line(1, cup, "10", "12"));
        world.decide(bought.id(), Verdict.APPROVE, "");

        var need = written("40", "");

        assertThat(need.amount().amount()).isEqualByComparingTo("480.00");
        assertThat(need.lines().getFirst().guessed()).isFalse();
        assertThat(submitted(need).state()).isEqualTo(RequisitionState.AWAITING_APPROVAL);
    }

    @Test
    void a_returned_requisition_says_why_and_is_changed_and_submitted_again() {
        var need = submitted(written("40", "2.50"));
        world.decide(need.ref(), Verdict.RETURN, "数量太多");
        var returned = now(need);
        assertThat(returned.state()).isEqualTo(RequisitionState.RETURNED);
        assertThat(returned.answer()).contains("数量太多");

        var again = world.as(team, () -> requisitions.rewrite(need.id(), returned.revision(), content("20", "2.50")));

        assertThat(submitted(again).answer()).isEmpty();
        world.decide(need.ref(), Verdict.APPROVE, "");
        assertThat(now(need).state()).isEqualTo(RequisitionState.APPROVED);
    }

    @Test
    void who_asked_takes_it_back_while_others_decide() {
        var need = submitted(written("40", "2.50"));

        world.as(team, () -> approval.withdraw(need.id(), "还要改"));

        assertThat(now(need).state()).isEqualTo(RequisitionState.DRAFT);
        var again = submitted(now(need));
        world.as(team, () -> requisitions.cancel(need.id(), again.revision(), "不要了"));
        assertThat(now(need).state()).isEqualTo(RequisitionState.CANCELLED);
        assertThat(approvals.latest(need.ref()).orElseThrow().state()).isEqualTo(ApprovalState.CANCELLED);
    }

    @Test
    void nobody_writes_on_what_another_asks_for() {
        var need = written("40", "2.50");
        var other = world.team(PASSWORD);

        assertThat(refusedBy(() -> world.as(other, () -> requisitions.rewrite(need.id(), 1, content("9", "1")))))
                .isInstanceOf(RequisitionNotYours.class);
        assertThat(refusedBy(() -> world.as(other, () -> approval.submit(need.id(), 1))))
                .isInstanceOf(RequisitionNotYours.class);
        assertThat(refusedBy(() -> world.as(other, () -> requisitions.cancel(need.id(), 1, "x"))))
                .isInstanceOf(RequisitionNotYours.class);
    }

    @Test
    void an_award_closes_the_requisition_that_was_asked_for() {
        var need = approved("40", "2.50");
        var rfq = asked(need);

        world.as(team, () -> {
            rfqs.send(rfq.id(), 1);
            rfqs.offered(
                    rfq.id(),
                    new Quotation(
                            supplier,
                            CompanyCurrency.CNY,
                            Optional.of(7),
                            Optional.empty(),
                            "",
                            List.of(new Quotation.Line(1, BigDecimal.TWO, BigDecimal.ZERO, Optional.empty(), ""))));
            return awards.award(rfq.id(), 2, List.of(new AwardChoice(1, supplier, "")), team.buyer());
        });

        assertThat(now(need).state()).isEqualTo(RequisitionState.ORDERED);
    }

    @Test
    void what_was_asked_of_suppliers_is_found_from_the_requisition() {
        var need = approved("40", "2.50");
        var rfq = asked(need);
        asked(approved("40", "2.50"));

        var found = world.as(team, () -> rfqs.page(new RfqFilter(null, null, need.id()), PageQuery.first(10)));

        assertThat(found.items()).extracting(RfqView::id).containsExactly(rfq.id());
    }

    @Test
    void the_shipped_rules_raise_no_alarm() {
        var shipped = sets.inForce(RequisitionDomain.NAME).set().rules();

        assertThat(checks.check(RequisitionDomain.NAME, shipped).findings())
                .filteredOn(it -> it.severity() != Finding.Severity.INFO)
                .isEmpty();
    }

    @Test
    void who_decides_reads_the_estimate_and_how_sure_it_is_first() {
        var need = submitted(written("40", "200"));

        var card = Objects.requireNonNull(
                world.as(team, () -> subject.cards(List.of(need.ref()))).get(need.ref()));

        assertThat(card.facts()).extracting(Fact::code).startsWith("amount", "budget-left", "guessed");
        assertThat(card.facts()).extracting(Fact::valueZh).contains("¥8,000.00", "1行,¥8,000.00", "补货");
        assertThat(card.lines()).hasSize(1);
    }

    private RequisitionView written(String quantity, String price) {
        return world.as(team, () -> requisitions.write(content(quantity, price)));
    }

    private RequisitionView submitted(RequisitionView need) {
        return world.as(team, () -> approval.submit(need.id(), need.revision()));
    }

    private RequisitionView approved(String quantity, String price) {
        var need = submitted(written(quantity, price));
        world.decide(need.ref(), Verdict.APPROVE, "");
        return now(need);
    }

    private RequisitionView now(RequisitionView need) {
        return world.as(team, () -> requisitions.view(need.id()));
    }

    private OrderReceipt ordered(RequisitionView need) {
        return world.as(team, () -> ordering.order(need.id(), need.revision(), Optional.of(supplier), team.buyer()));
    }

    private RfqView asked(RequisitionView need) {
        var source = Optional.of(new LineSource(need.ref(), 1));
        var line = new RfqContent.Line(cup, BigDecimal.valueOf(40), Optional.empty(), source);
        return world.as(
                team,
                () -> rfqs.write(new RfqContent(
                        "询价", Optional.empty(), world.today().plusDays(3), "", List.of(supplier), List.of(line))));
    }

    private RequisitionSubmission.Outlook outlook(RequisitionView need) {
        return world.as(team, () -> approval.outlook(need.id()));
    }

    private static List<String> roles(RequisitionSubmission.Outlook outlook) {
        return outlook.route().steps().stream()
                .map(it -> it.routed())
                .map(RoutedStep::role)
                .map(StepRoleCode::value)
                .toList();
    }

    private RequisitionContent content(String quantity, String price) {
        return new RequisitionContent(
                "补货",
                Optional.empty(),
                Optional.empty(),
                List.of(new RequisitionContent.Line(
                        cup,
                        new BigDecimal(quantity),
                        "",
                        Optional.of(price).filter(it -> !it.isEmpty()).map(BigDecimal::new))));
    }
}
