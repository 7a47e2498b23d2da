package io.redthread.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.Verdict;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Label;
import io.redthread.monitoring.PurchaseThreads;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.StationState;
import io.redthread.monitoring.ThreadPlaces;
import io.redthread.monitoring.ThreadView;
import io.redthread.platform.database.Statements;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.NewPurchaseOrder;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.support.Least;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One page shows the whole thread of a purchase, from need to arrival (H1, H2, C9, C20, E14). */
class PurchaseThreadTest extends DockFixture {

    private static final int STATEMENTS = 34;

    @Autowired
    private PurchaseThreads threads;

    @Autowired
    private ThreadPlaces places;

    @Autowired
    private InspectionRules rules;

    @Autowired
    private GoodsInspections inspections;

    @Autowired
    private DSLContext sql;

    @Test
    void a_draft_is_with_its_buyer_and_everything_is_to_come() {
        var content = content("5");
        var id = buying.as(
                team,
                () -> orders.draft(List.of(new NewPurchaseOrder(content, team.buyer())))
                        .getFirst()
                        .id());

        var thread = threadOf(id);

        assertThat(thread.glance().station()).isEqualTo("order");
        assertThat(thread.glance().waitsFor()).isEqualTo(new Label("等提交审批", "its submission"));
        assertThat(thread.next())
                .extracting(ThreadView.Next::id)
                .containsExactly("release", "confirmed", "arrival", "putaway");
    }

    @Test
    void an_order_at_the_second_level_shows_who_agreed_and_whom_it_waits_for() {
        var id = submitted(content("60000"));
        buying.decideOnce(OrderView.ref(id), Verdict.APPROVE, "价格合理");

        var thread = threadOf(id);

        var steps = thread.nodes().stream()
                .filter(it -> it.id().startsWith("step-"))
                .toList();
        assertThat(steps.get(0).state()).isEqualTo(StationState.DONE);
        assertThat(steps.get(0).facts()).anySatisfy(it -> assertThat(it.text()).isEqualTo("价格合理"));
        assertThat(steps.get(1).state()).isEqualTo(StationState.NOW);
        assertThat(steps.get(1).times().limitSeconds()).isPositive();
        assertThat(thread.glance().station()).isEqualTo(steps.get(1).id());
        assertThat(thread.glance().waitsFor().zh()).startsWith("等").endsWith("审批");
        assertThat(thread.glance().until()).isNotNull();
        assertThat(thread.next())
                .extracting(ThreadView.Next::id)
                .endsWith("release", "confirmed", "arrival", "putaway");
    }

    @Test
    void a_rejected_order_cuts_the_thread_and_is_with_its_buyer() {
        var id = submitted(content("60000"));
        buying.decide(id, Verdict.REJECT, "库存够用");

        var thread = threadOf(id);

        assertThat(station(thread, "rework").state()).isEqualTo(StationState.STOPPED);
        assertThat(thread.glance().holder().zh()).isEqualTo(team.buyer().username());
        assertThat(thread.nodes())
                .anySatisfy(it -> assertThat(it.facts())
                        .anySatisfy(fact -> assertThat(fact.words()).isEqualTo(new Label("驳回", "rejected"))));
    }

    @Test
    void what_was_promised_for_a_day_that_has_passed_is_late_at_the_supplier() {
        var id = ordered(cup, 10);
        late(id, 3);

        var thread = threadOf(id);

        assertThat(station(thread, "arrival").state()).isEqualTo(StationState.OVERDUE);
        assertThat(station(thread, "arrival").facts())
                .anySatisfy(it -> assertThat(it.words()).isEqualTo(new Label("3 天", "3 days")));
        assertThat(thread.glance().late()).isTrue();
        assertThat(thread.glance().waitsFor().zh()).isEqualTo("等供应商送货");
    }

    @Test
    void a_part_that_came_says_what_was_expected_and_what_differs_and_the_rest_stays_expected() {
        var id = ordered(cup, 10);
        rules.set(InspectionKind.SKU, cup.code(), new BigDecimal("100"));
        var receipt = receipts.receive(came(id, 4));
        inspections.judge(receipt, new GoodsInspections.Verdict(1, new BigDecimal("3"), BigDecimal.ONE, "碎"));

        var thread = threadOf(id);

        assertThat(station(thread, "receipt-" + receipt.value()).facts())
                .anySatisfy(it ->
                        assertThat(it.words()).isEqualTo(new Label("应收 10,实收 4,少 6", "10 expected, 4 came, 6 less")));
        assertThat(station(thread, "inspection-" + receipt.value()).state()).isEqualTo(StationState.DONE);
        assertThat(station(thread, "putaway-" + receipt.value()).state()).isEqualTo(StationState.NOW);
        assertThat(thread.nodes())
                .filteredOn(it -> it.id().startsWith("supplier-return-"))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(StationState.NOW));
        assertThat(station(thread, "arrival").title().zh()).isEqualTo("其余到货");
        assertThat(thread.glance().goods()).isNotNull();
        assertCausesBeforeEffects(thread);
    }

    @Test
    void what_ended_has_nothing_ahead() {
        var closed = ordered(cup, 10);
        receipts.receive(came(closed, 4));
        buying.as(team, () -> orders.close(closed, "余量不要了"));
        var cancelled = ordered(cup, 10);
        buying.as(team, () -> orders.cancel(cancelled, "供应商停产"));

        assertThat(station(threadOf(closed), "closed").state()).isEqualTo(StationState.STOPPED);
        assertThat(threadOf(closed).next()).isEmpty();
        assertThat(station(threadOf(cancelled), "cancelled").facts())
                .anySatisfy(it -> assertThat(it.text()).isEqualTo("供应商停产"));
        assertThat(threadOf(cancelled).next()).isEmpty();
    }

    @Test
    void the_number_of_a_receipt_or_supplier_return_leads_to_the_order_at_that_station() {
        var id = ordered(cup, 10);
        rules.set(InspectionKind.SKU, cup.code(), new BigDecimal("100"));
        var receipt = receipts.receive(came(id, 4));
        inspections.judge(receipt, new GoodsInspections.Verdict(1, BigDecimal.ZERO, BigDecimal.ONE, "碎"));
        var number = threadOf(id).purchase().number();
        var back = station(threadOf(id), "supplier-return-");

        assertThat(places.of(number).path()).isEqualTo("/threads/" + number);
        assertThat(places.of(reads.of(receipt).receipt().number()).path())
                .isEqualTo("/threads/" + number + "?at=receipt-" + receipt.value());
        assertThat(places.of(Objects.requireNonNull(back.number())).path())
                .isEqualTo("/threads/" + number + "?at=" + back.id());
        signedInAs(ShippedRole.OPERATIONS)
                .get("/api/monitoring/thread-places?number=GRN-19990101-000001")
                .isProblem(404, "monitoring/number-not-found");
    }

    @Test
    void an_order_of_others_is_not_there_for_a_buyer() {
        var path = "/api/monitoring/purchase-threads/" + ordered(cup, 1).value();

        signedInAs(ShippedRole.BUYER).get(path).isProblem(404, "purchasing/order-not-found");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER).get(path).is(403);
        signedIn(team.buyer().username()).get(path).is(200);
    }

    @Test
    void asks_each_owner_once_however_long_the_thread() {
        var id = ordered(cup, 10);
        for (var more = 0; more < 3; more++) {
            receipts.receive(came(id, 2));
        }
        var number = threadOf(id).purchase().number();

        var statements = Least.of(() -> Statements.during(() -> threads.of(number)));

        assertThat(statements).isLessThanOrEqualTo(STATEMENTS);
    }

    private OrderContent content(String price) {
        return OrderContent.of(buying.supplier(400), team.department(), List.of(LineContent.of(1, cup, "1", price)));
    }

    private void late(PurchaseOrderId id, int days) {
        sql.execute(
                "update purchasing.purchase_order set confirmed_at = released_at, viewed_at = released_at,"
                        + " confirmed_on = ? where id = ?",
                buying.today().minusDays(days),
                id.value());
    }

    private ThreadView threadOf(PurchaseOrderId id) {
        return threads.of(Long.toString(id.value()));
    }

    private static Station station(ThreadView thread, String begin) {
        return thread.nodes().stream()
                .filter(it -> it.id().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static void assertCausesBeforeEffects(ThreadView thread) {
        var order = thread.nodes().stream().map(Station::id).toList();
        assertThat(thread.edges())
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(order.indexOf(edge.from())).isLessThan(order.indexOf(edge.to())));
    }
}
