package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.Verdict;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.SourcingRefusal.AgreementExhausted;
import io.redthread.purchasing.SourcingRefusal.AgreementNotInForce;
import io.redthread.purchasing.SourcingRefusal.NotInAgreement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Framework agreements and what is called off them (X13). */
class AgreementsTest extends PurchasingTest {

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementReminders reminders;

    @Autowired
    private Prices prices;

    private Sku sku = new Sku("-");
    private AgreementId agreement = new AgreementId(0);

    @BeforeEach
    void an_agreement_for_a_hundred_pieces() {
        sku = world.ordinary();
        agreement = agreed(30, Optional.empty());
    }

    @Test
    void proposes_the_agreed_price_and_what_is_left() {
        var proposal = prices.propose(Optional.of(supplier), List.of(sku)).getFirst();

        assertThat(proposal.agreed()).hasValueSatisfying(it -> {
            assertThat(it.price()).isEqualByComparingTo("8.5");
            assertThat(it.left()).hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("110"));
        });
    }

    @Test
    void lets_no_more_be_called_off_than_the_allowance_leaves_and_takes_back_what_was_rejected() {
        var first = submitted(line(1, sku, "100", "8.5").under(agreement));
        assertThat(refusedBy(() -> submitted(line(1, sku, "11", "8.5").under(agreement))))
                .isInstanceOf(AgreementExhausted.class);

        world.decide(first.id(), Verdict.REJECT, "x");

        assertThat(agreements.linesOf(agreement).getFirst().calledQuantity()).isEqualByComparingTo("0");
        submitted(line(1, sku, "110", "8.5").under(agreement));
    }

    @Test
    void refuses_goods_it_does_not_have_and_suppliers_it_is_not_with() {
        assertThat(refusedBy(() -> submitted(line(1, world.regular(), "1", "1").under(agreement))))
                .isInstanceOf(NotInAgreement.class);
        supplier = world.supplier(100);
        assertThat(refusedBy(() -> submitted(line(1, sku, "1", "8.5").under(agreement))))
                .isInstanceOf(AgreementNotInForce.class);
    }

    @Test
    void holds_its_limit_however_many_call_off_at_once() throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            var calls = IntStream.range(0, 30)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            submitted(line(1, sku, "10", "8.5").under(agreement));
                            return true;
                        } catch (Refused refused) {
                            return false;
                        }
                    })
                    .toList();
            var passed = 0;
            for (var answer : pool.invokeAll(calls)) {
                passed += answer.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(11);
        }
        assertThat(agreements.linesOf(agreement).getFirst().calledQuantity()).isEqualByComparingTo("110");
    }

    @Test
    void reminds_once_of_its_end() {
        agreed(10, Optional.of(BigDecimal.valueOf(1000)));

        assertThat(reminders.remind()).isPositive();
        assertThat(reminders.remind()).isZero();
    }

    @Test
    void is_renewed_from_the_day_after_its_end() {
        var renewed = world.as(team, () -> agreements.renew(agreement));

        assertThat(renewed.validFrom())
                .isEqualTo(agreements.view(agreement).validTo().plusDays(1));
        assertThat(renewed.renewalOf()).contains(agreement);
        assertThat(renewed.state()).isEqualTo(AgreementState.DRAFT);
    }

    private AgreementId agreed(int days, Optional<BigDecimal> most) {
        return world.as(team, () -> {
            var line = new AgreementContent.Line(
                    sku, new BigDecimal("8.5"), BigDecimal.ZERO, Optional.of(BigDecimal.valueOf(100)));
            var made = agreements.write(new AgreementContent(
                    "框架",
                    supplier,
                    CompanyCurrency.CNY,
                    world.today().minusDays(1),
                    world.today().plusDays(days),
                    most,
                    BigDecimal.TEN,
                    20,
                    "",
                    List.of(line)));
            return agreements.activate(made.id(), made.revision()).id();
        });
    }
}
