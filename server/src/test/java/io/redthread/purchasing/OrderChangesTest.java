package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.Verdict;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.PurchasingRefusal.ChangePending;
import io.redthread.purchasing.PurchasingRefusal.NothingChanged;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that bind us are changed by change orders only, and decided on again where it matters (U22, 1.R-12). */
class OrderChangesTest extends PurchasingTest {

    @Autowired
    private OrderChanges changes;

    @Autowired
    private OrderHistory history;

    @Autowired
    private OrderCards cards;

    @Autowired
    private OrderRelease release;

    private Sku sku = new Sku("-");
    private PurchaseOrderId order = new PurchaseOrderId(0);

    @BeforeEach
    void a_released_order() {
        sku = world.ordinary();
        order = submitted(line(1, sku, "10", "100")).id();
        world.decide(order, Verdict.APPROVE, "");
        world.as(team, () -> release.release(order));
    }

    @Test
    void another_day_applies_at_once_and_keeps_the_version_before() {
        var change = ask(content(line(1, sku, "10", "100")).until(world.today().plusDays(3)));

        assertThat(change.state()).isEqualTo(ChangeState.APPLIED);
        assertThat(now(order).version()).isEqualTo(2);
        assertThat(now(order).state()).isEqualTo(OrderState.RELEASED);
    }

    @Test
    void a_dearer_order_waits_and_is_as_it_was_until_they_let_it_pass() {
        var change = ask(content(line(1, sku, "12", "100")));
        assertThat(change.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        assertThat(change.causes()).containsExactly("amount", "quantity");
        assertThat(now(order).amount()).isEqualTo(Money.of("1000.00", "CNY"));

        world.decide(order, Verdict.APPROVE, "");

        assertThat(now(order).amount()).isEqualTo(Money.of("1200.00", "CNY"));
        assertThat(world.as(team, () -> orders.lines(order))
                        .getFirst()
                        .quantity()
                        .amount())
                .isEqualByComparingTo("12");
    }

    @Test
    void who_decides_on_a_change_reads_the_order_as_it_would_be() {
        ask(content(line(1, sku, "12", "100")));

        var card = cards.of(List.of(now(order).ref())).values().iterator().next();

        assertThat(card.facts())
                .extracting(it -> it.valueEn())
                .contains("CNY 1,200.00", "CNY 1,000.00 → CNY 1,200.00, 需求变化");
        assertThat(card.lines())
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).startsWith("12"));
    }

    @Test
    void a_rejected_change_leaves_the_order_as_it_was() {
        ask(content(line(1, sku, "10", "120")));
        world.decide(order, Verdict.REJECT, "太贵");

        assertThat(now(order).amount()).isEqualTo(Money.of("1000.00", "CNY"));
        assertThat(now(order).version()).isEqualTo(1);
        assertThat(world.as(team, () -> changes.of(order)).getFirst().answer()).isEqualTo("太贵");
    }

    @Test
    void there_is_one_change_at_a_time_and_none_that_changes_nothing() {
        assertThat(refusedBy(() -> ask(content(line(1, sku, "10", "100"))))).isInstanceOf(NothingChanged.class);
        ask(content(line(1, sku, "11", "100")));
        assertThat(refusedBy(() -> ask(content(line(1, sku, "12", "100"))))).isInstanceOf(ChangePending.class);
    }

    @Test
    void says_line_by_line_what_differs_between_versions() {
        ask(content(line(1, sku, "12", "90"), line(2, world.regular(), "1", "5")));

        var compared = world.as(team, () -> history.compare(order, 1, 2));

        assertThat(compared.more()).isEqualTo(Money.of("85.00", "CNY"));
        assertThat(compared.lines()).extracting(it -> it.kind()).containsExactly("changed", "added");
        assertThat(compared.lines().getFirst().fields())
                .extracting(it -> it.field())
                .containsExactly("quantity", "unitPrice");
    }

    private OrderContent content(LineContent... lines) {
        return OrderContent.of(supplier, team.department(), List.of(lines));
    }

    private ChangeView ask(OrderContent content) {
        return world.as(team, () -> changes.ask(order, orders.of(order).revision(), content, "需求变化"));
    }
}
