package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.SourcingRefusal.NotOffered;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From offers to orders (X12). */
class SourcingTest extends PurchasingTest {

    @Autowired
    private Rfqs rfqs;

    @Autowired
    private RfqAwards awards;

    private Sku cup = new Sku("-");
    private Sku plate = new Sku("-");
    private SupplierId other = new SupplierId(0);

    @BeforeEach
    void two_goods_and_another_supplier() {
        cup = world.regular();
        plate = world.regular();
        other = world.supplier(100);
    }

    @Test
    void offers_are_compared_with_tax_and_the_best_of_each_line_is_named() {
        var rfq = asked();

        var comparison = world.as(team, () -> rfqs.compare(rfq));

        assertThat(comparison.lines().get(0).best()).contains(other);
        assertThat(comparison.lines().get(1).best()).contains(supplier);
        assertThat(comparison.offers())
                .allSatisfy(it -> assertThat(it.complete()).isTrue());
    }

    @Test
    void an_award_writes_one_draft_for_each_supplier_at_its_offered_prices() {
        var rfq = asked();

        var receipts = award(rfq, new AwardChoice(1, other, ""), new AwardChoice(2, supplier, ""));

        assertThat(receipts).hasSize(2);
        assertThat(now(receipts.getFirst().id()).supplier()).contains(other);
        assertThat(now(receipts.getFirst().id()).amount().amount()).isEqualByComparingTo("90.00");
        assertThat(world.as(team, () -> rfqs.view(rfq)).state()).isEqualTo(RfqState.AWARDED);
    }

    @Test
    void a_dearer_choice_says_why_and_nobody_wins_what_he_has_not_offered() {
        var rfq = asked();

        assertThat(refusedBy(() -> award(rfq, new AwardChoice(1, supplier, ""))))
                .isInstanceOf(InvalidInput.class);
        var third = world.supplier(10);
        assertThat(refusedBy(() -> award(rfq, new AwardChoice(1, third, "x")))).isInstanceOf(NotOffered.class);
        assertThat(award(rfq, new AwardChoice(1, supplier, "交期更短"))).hasSize(1);
    }

    private List<OrderReceipt> award(RfqId rfq, AwardChoice... choices) {
        return world.as(team, () -> awards.award(rfq, rfqs.view(rfq).revision(), List.of(choices), team.buyer()));
    }

    /** Ten cups and ten plates; the first offers plates cheaper, the other cups, though its tax is higher. */
    private RfqId asked() {
        return world.as(team, () -> {
            var rfq = rfqs.write(new RfqContent(
                    "询价",
                    Optional.empty(),
                    world.today().plusDays(3),
                    "",
                    List.of(supplier, other),
                    List.of(need(cup), need(plate))));
            rfqs.send(rfq.id(), 1);
            rfqs.offered(rfq.id(), offer(supplier, "10", "5", "0"));
            rfqs.offered(rfq.id(), offer(other, "8", "6", "12.5"));
            return rfq.id();
        });
    }

    private static RfqContent.Line need(Sku sku) {
        return new RfqContent.Line(sku, BigDecimal.TEN, Optional.empty(), Optional.empty());
    }

    private static Quotation offer(SupplierId supplier, String cups, String plates, String tax) {
        return new Quotation(
                supplier,
                CompanyCurrency.CNY,
                Optional.of(7),
                Optional.empty(),
                "",
                List.of(price(1, cups, tax), price(2, plates, tax)));
    }

    private static Quotation.Line price(int lineNo, String price, String tax) {
        return new Quotation.Line(lineNo, new BigDecimal(price), new BigDecimal(tax), Optional.empty(), "");
    }
}
