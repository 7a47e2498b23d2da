package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import io.redthread.platform.database.Statements;
import io.redthread.support.Least;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing and submitting sixty-four orders costs as many statements as one; an order of five thousand lines too. */
class SubmissionBudgetTest extends PurchasingTest {

    /** Ids and numbers come by the block, so more rows may need a block more of each. */
    private static final int ID_BLOCKS = 8;

    private Sku sku = new Sku("-");

    @BeforeEach
    void everything_once_remembered() {
        sku = world.ordinary();
        submit(1);
    }

    @Test
    void costs_the_same_whatever_their_number() {
        var one = Least.of(() -> Statements.during(() -> submit(1)));
        var many = Least.of(() -> Statements.during(() -> submit(64)));

        assertThat(many).isLessThanOrEqualTo(one + ID_BLOCKS).isLessThanOrEqualTo(40);
    }

    @Test
    void saves_and_submits_five_thousand_lines_with_a_handful_of_statements() {
        var lines = IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> line(i, sku, "1", "0.25"))
                .toList();
        var draft = drafted(OrderContent.of(supplier, team.department(), lines));
        var content = OrderContent.of(supplier, team.department(), lines);
        var saved = new AtomicInteger(1);

        var saving = Least.of(() -> Statements.during(() -> world.as(team, () -> {
            var revision = saved.getAndIncrement();
            return orders.save(draft.id(), revision, content.until(world.today().plusDays(revision)));
        })));
        var submitting = Statements.during(() -> world.as(team, () -> submission.submit(draft.id(), saved.get())));

        assertThat(saving).isLessThanOrEqualTo(8);
        assertThat(submitting).isLessThanOrEqualTo(40);
        assertThat(now(draft.id()).amount().amount()).isEqualByComparingTo("1250.00");
    }

    private void submit(int count) {
        var orderList = IntStream.range(0, count)
                .mapToObj(i -> new NewPurchaseOrder(
                        OrderContent.of(supplier, team.department(), List.of(line(1, sku, "1", "10"))), team.buyer()))
                .toList();
        world.as(team, () -> orders.submit(orderList));
    }
}
