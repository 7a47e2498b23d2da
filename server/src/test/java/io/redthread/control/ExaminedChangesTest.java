package io.redthread.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.Verdict;
import io.redthread.control.store.FindingList;
import io.redthread.control.store.FindingRows;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderChanges;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While a change waits, what is noticed of an order is noticed of the order as it would be. */
class ExaminedChangesTest extends ControlTest {

    @Autowired
    private OrderChanges changes;

    @Autowired
    private Examination examination;

    @Autowired
    private FindingList findings;

    @Autowired
    private FindingRows rows;

    private PurchaseOrderId order = new PurchaseOrderId(0);

    @BeforeEach
    void an_order_that_buys_the_same_twice() {
        order = submitted(content(line(1), line(2))).id();
        world.decide(order, Verdict.APPROVE, "");
    }

    @Test
    void what_a_change_takes_away_is_said_no_more_until_the_change_falls() {
        assertThat(noticed()).containsExactly(FindingKind.DUPLICATE_LINES);

        ask(content(line(1)));
        assertThat(noticed()).isEmpty();

        world.decide(order, Verdict.REJECT, "两份都要");
        assertThat(noticed()).containsExactly(FindingKind.DUPLICATE_LINES);
    }

    @Test
    void what_somebody_has_judged_stays() {
        var finding = seen().getFirst();
        rows.judge(finding.id(), finding.revision(), Judgement.USEFUL, "重复", "fin", Instant.now());

        ask(content(line(1)));

        assertThat(noticed()).containsExactly(FindingKind.DUPLICATE_LINES);
    }

    private List<FindingKind> noticed() {
        return seen().stream().map(FindingView::kind).toList();
    }

    private List<FindingView> seen() {
        examination.now(List.of(order));
        return findings.on(List.of(order)).getOrDefault(order, List.of());
    }

    private LineContent line(int number) {
        return LineContent.of(number, sku, "10", "100");
    }

    private OrderContent content(LineContent... lines) {
        return OrderContent.of(supplier, team.department(), List.of(lines));
    }

    private void ask(OrderContent content) {
        world.as(team, () -> changes.ask(order, orders.of(order).revision(), content, "需求变化"));
    }
}
