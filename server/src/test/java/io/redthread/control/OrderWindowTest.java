package io.redthread.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.Approvals;
import io.redthread.approval.Verdict;
import io.redthread.purchasing.NewPurchaseOrder;
import io.redthread.purchasing.OrderOutlook;
import io.redthread.purchasing.OrderView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that could have been one count together: what is split gets the approvers of the whole (Z6). */
class OrderWindowTest extends ControlTest {

    private static final String[] WHOLE = {"department-head", "finance-head", "general-manager"};

    @Autowired
    private OrderOutlook outlook;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Examination examination;

    @Test
    void an_order_split_in_five_gets_the_approvers_of_the_unsplit_one() {
        assertThat(roles(submitted("60000"))).containsExactly(WHOLE);
        supplier = world.supplier(400);

        var parts = IntStream.range(0, 5).mapToObj(i -> submitted("12000")).toList();

        assertThat(roles(parts.getFirst())).containsExactly("department-head", "finance-head");
        assertThat(roles(parts.getLast())).containsExactly(WHOLE);
    }

    @Test
    void five_posted_one_by_one_get_the_approvers_of_the_one_that_was_not_split() {
        var whole = posted("60000");
        supplier = world.supplier(400);

        var parts = IntStream.range(0, 5).mapToObj(i -> posted("12000")).toList();

        assertThat(steps(whole)).containsExactly(WHOLE);
        afterExamination(() ->
                assertThat(parts).allSatisfy(part -> assertThat(steps(part)).containsExactly(WHOLE)));
    }

    /** The id of an order written and submitted over HTTP. */
    private String posted(String amount) {
        var content = Map.of(
                "supplier", Long.toString(supplier.value()),
                "lines", List.of(Map.of("sku", sku.code(), "quantity", "1", "unitPrice", amount)));
        return signedIn(team.code() + "-buyer")
                .post("/api/purchasing/orders?submit=true", Map.of("content", content))
                .is(201)
                .text("/id");
    }

    /** Who must decide, as the head of the department reads it. */
    private List<String> steps(String order) {
        var seen = signedIn(team.code() + "-head")
                .get("/api/approval/documents/purchase-order/" + order)
                .is(200);
        return seen.json()
                .at("/approval/steps")
                .valueStream()
                .map(step -> step.at("/role").asString())
                .toList();
    }

    @Test
    void those_that_came_first_and_still_wait_get_them_too() {
        var first = submitted("12000").id();
        var second = submitted("12000").id();
        world.decide(second, Verdict.APPROVE, "");
        IntStream.range(0, 3).forEach(i -> submitted("12000"));

        afterExamination(() -> {
            var waiting = approvals.latest(OrderView.ref(first)).orElseThrow();
            assertThat(waiting.steps()).extracting(step -> step.role().value()).containsExactly(WHOLE);
            assertThat(waiting.amount().amount()).isEqualByComparingTo("12000");
            assertThat(waiting.counting().amount()).isEqualByComparingTo("60000");
        });
        assertThat(approvals.latest(OrderView.ref(second)).orElseThrow().steps())
                .hasSize(2);
    }

    /** The server looks at new orders by the clock as well, and then it is the one who comes to the end. */
    private void afterExamination(ThrowingRunnable claim) {
        examine();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(claim);
    }

    private void examine() {
        for (var looked = examination.next(); looked > 0; ) {
            looked = examination.next();
        }
    }

    @Test
    void five_submitted_at_the_same_moment_do_not_miss_each_other() throws Exception {
        var barrier = new CyclicBarrier(5);
        var content = content(sku, "12000");
        Callable<List<String>> submit = () -> {
            barrier.await();
            return roles(submitted(content));
        };
        try (var threads = Executors.newFixedThreadPool(5)) {
            var routes = threads.invokeAll(List.of(submit, submit, submit, submit, submit)).stream()
                    .map(it -> it.resultNow())
                    .toList();

            assertThat(routes).containsOnlyOnce(List.of(WHOLE));
        }
    }

    @Test
    void five_in_one_call_all_get_the_approvers_of_the_whole() {
        var parts = world.as(
                team,
                () -> orders.submit(IntStream.range(0, 5)
                        .mapToObj(i -> new NewPurchaseOrder(content(sku, "12000"), team.buyer()))
                        .toList()));

        assertThat(parts).allSatisfy(part -> assertThat(roles(part)).containsExactly(WHOLE));
    }

    @Test
    void what_was_rejected_withdrawn_or_called_off_counts_no_more() {
        world.decide(submitted("30000").id(), Verdict.REJECT, "价格偏高");
        cancel(submitted("30000").id());
        var withdrawn = submitted("30000").id();
        world.as(team, () -> orders.withdraw(withdrawn, "改一改"));

        assertThat(roles(submitted("30000"))).containsExactly("department-head", "finance-head");
    }

    @Test
    void what_was_approved_counts_on() {
        world.decide(submitted("30000").id(), Verdict.APPROVE, "");

        assertThat(roles(submitted("30000"))).containsExactly(WHOLE);
    }

    @Test
    void another_supplier_or_department_counts_for_itself() {
        submitted("30000");
        supplier = world.supplier(400);

        assertThat(roles(submitted("30000"))).containsExactly("department-head", "finance-head");
    }

    @Test
    void the_preview_says_with_how_many_an_order_counts() {
        submitted("30000");
        var draft = world.as(
                team,
                () -> orders.draft(List.of(new NewPurchaseOrder(content(sku, "25000"), team.buyer())))
                        .getFirst());

        var seen = world.as(team, () -> outlook.of(draft.id()));

        assertThat(seen.amount().amount()).isEqualByComparingTo("25000");
        assertThat(seen.counted().amount().amount()).isEqualByComparingTo("55000");
        assertThat(seen.counted().others()).isEqualTo(1);
        assertThat(seen.route().steps()).hasSize(3);
    }

    @Test
    void a_change_counts_in_place_of_the_order_it_changes() {
        var order = submitted("20000").id();
        world.decide(order, Verdict.APPROVE, "");

        var seen = world.as(team, () -> outlook.of(order, content(sku, "30000")));

        assertThat(seen.counted().amount().amount()).isEqualByComparingTo("30000");
        assertThat(seen.counted().others()).isZero();
        assertThat(Set.of(seen.route().steps().size())).containsExactly(2);
    }
}
