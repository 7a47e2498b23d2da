package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.monitoring.ThreadView.Edge;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Statements;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.Engine;
import io.redthread.process.Exceptions;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.Orders;
import io.redthread.support.Least;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One page shows the whole thread of an order (E18, E20, H1, H2). */
class ThreadsTest extends RedthreadTest {

    private static final int STATEMENTS = 27;

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private Engine engine;

    @Autowired
    private Cases cases;

    @Autowired
    private BatchFulfilment batches;

    @Autowired
    private NumberSearch search;

    @Autowired
    private Threads threads;

    private WarehouseId warehouse;
    private ShopId shop;

    @BeforeEach
    void given_a_shop_and_a_warehouse() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
    }

    @Test
    void shows_what_is_behind_what_is_now_and_what_comes_next() {
        var thread = threadOf(accept(paid(world.goods(warehouse, 10), "1")));

        assertThat(states(thread))
                .containsEntry("sync-1", StationState.DONE)
                .containsEntry("validation-1", StationState.DONE)
                .containsEntry("review-1", StationState.DONE)
                .containsEntry("allocation-1", StationState.DONE)
                .containsEntry("payment", StationState.DONE)
                .containsEntry("feedback", StationState.EXPECTED);
        assertThat(present(thread).node()).isEqualTo("picking");
        assertThat(present(thread).owner()).isEqualTo(new io.redthread.kernel.Label("仓储部", "Warehouse"));
        assertThat(present(thread).times().limitSeconds()).isEqualTo(3600);
        assertThat(thread.next()).extracting(ThreadView.Next::id).contains("feedback");
        assertThat(station(thread, "feedback").times().dueAt())
                .isAfter(present(thread).times().dueAt());
    }

    @Test
    void leads_from_causes_to_effects_and_never_back() {
        var thread = threadOf(accept(paid(world.goods(warehouse, 10), "1")));

        var place = new HashMap<String, Integer>();
        thread.nodes().forEach(node -> place.put(node.id(), place.size()));
        assertThat(thread.edges()).isNotEmpty().allSatisfy(edge -> {
            assertThat(place).containsKeys(edge.from(), edge.to());
            assertThat(place.get(edge.from())).as("%s", edge).isLessThan(place.get(edge.to()));
        });
        var led = thread.edges().stream().map(Edge::to).toList();
        assertThat(thread.nodes().stream().skip(2))
                .allSatisfy(node -> assertThat(led).contains(node.id()));
    }

    @Test
    void tells_why_this_warehouse_and_what_the_others_lacked() {
        var empty = world.warehouse("浙江省");
        var sku = world.goods(warehouse, 10);
        var thread = threadOf(accept(paid(sku, "1")));

        var why = station(thread, "allocation-1").why();

        assertThat(why).isNotNull();
        assertThat(why.version()).isEqualTo("normal v1");
        assertThat(why.facts()).extracting(fact -> fact.label().en()).contains("Chosen");
        assertThat(why.nearest()).isNotNull();
        assertThat(empty).isNotEqualTo(warehouse);
    }

    @Test
    void tells_which_review_rules_were_asked_and_what_would_have_changed_the_verdict() {
        var passed = threadOf(accept(paid(world.goods(warehouse, 10), "1")));
        var waiting = threadOf(accept(world.order(shop)
                .line(world.goods(warehouse, 10).code(), "1", "5000")
                .build()));

        assertThat(station(passed, "review-1").why().version()).startsWith("order-review v");
        assertThat(station(passed, "review-1").why().nearest().en()).contains("3,000");
        assertThat(present(waiting).node()).isEqualTo("review");
        assertThat(present(waiting).why().rule().zh()).contains("高价值");
    }

    @Test
    void shows_the_open_exception_with_its_steps_and_later_how_it_was_resolved() {
        var sku = world.goods(warehouse, 1);
        var order = accept(paid(sku, "3"));

        var stuck = threadOf(order);
        assertThat(present(stuck).state()).isEqualTo(StationState.EXCEPTION);
        assertThat(present(stuck).why().facts()).isNotEmpty();
        assertThat(stuck.exceptions())
                .singleElement()
                .satisfies(one -> assertThat(one.open()).isTrue());

        world.put(sku, warehouse, 9);
        exceptions.resolve(
                exceptions.ofCase(new CaseId(order.value())).getFirst().id(), "补货到仓", "安全库存过低");
        settle(order);

        var thread = threadOf(order);
        assertThat(thread.exceptions()).singleElement().satisfies(one -> {
            assertThat(one.open()).isFalse();
            assertThat(one.resolution()).isEqualTo("补货到仓");
        });
        assertThat(thread.nodes()).anySatisfy(node -> {
            assertThat(node.id()).startsWith("exception-");
            assertThat(node.state()).isEqualTo(StationState.DONE);
        });
        assertThat(present(thread).node()).isEqualTo("picking");
    }

    @Test
    void keeps_the_original_order_on_the_thread_when_the_shop_changes_it() {
        var sku = world.goods(warehouse, 50);
        var number = TradingWorld.fresh("P");
        var order = accept(
                world.order(shop).numbered(number).line(sku.code(), "1", "199").build());
        accept(world.order(shop).numbered(number).line(sku.code(), "2", "199").build());

        var thread = threadOf(order);

        assertThat(station(thread, "revision-2").facts())
                .extracting(fact -> fact.money() == null ? "" : fact.money().toString())
                .contains("199.00 CNY", "398.00 CNY");
        assertThat(states(thread)).containsKeys("validation-1", "validation-2", "allocation-2");
    }

    @Test
    void follows_each_parcel_from_the_shelf_to_the_road() {
        var order = accept(paid(world.goods(warehouse, 10), "2"));
        var picking = threadOf(order);
        assertThat(present(picking).title().zh()).isEqualTo("拣货");
        assertThat(picking.documents())
                .singleElement()
                .satisfies(one -> assertThat(one.state().zh()).isEqualTo("待拣"));

        batches.confirmAll(warehouse, 10);
        settle(order);

        var thread = threadOf(order);
        var parcel = thread.documents().getFirst();
        assertThat(parcel.state().zh()).isEqualTo("已出库");
        assertThat(states(thread)).containsEntry("feedback-1", StationState.DONE);
        assertThat(present(thread).title().zh()).isEqualTo("运输");
        assertThat(present(thread).number()).isEqualTo(parcel.number());
        assertThat(thread.nodes())
                .filteredOn(node -> node.id().startsWith("dispatch-"))
                .singleElement()
                .satisfies(node -> assertThat(node.state()).isEqualTo(StationState.DONE));
        assertThat(search.find(parcel.number()).groups()).anySatisfy(group -> {
            assertThat(group.kind()).isEqualTo("parcel");
            assertThat(group.hits().getFirst().path())
                    .isEqualTo("/threads/" + thread.order().number() + "?at="
                            + present(thread).id());
        });
    }

    @Test
    void an_order_is_found_by_the_last_digits_of_its_number() {
        var number =
                threadOf(accept(paid(world.goods(warehouse, 1), "1"))).order().number();

        assertThat(search.find(number.substring(number.length() - 6)).groups())
                .filteredOn(group -> group.kind().equals("order"))
                .flatExtracting(SearchView.Group::hits)
                .extracting(SearchView.Hit::label)
                .contains(number);
    }

    @Test
    void waits_for_the_customer_in_the_lane_of_money() {
        var sku = world.goods(warehouse, 5);
        var thread = threadOf(
                accept(world.order(shop).line(sku.code(), "1", "10").unpaid().build()));

        var payment = station(thread, "payment");
        assertThat(payment.lane()).isEqualTo(Lane.MONEY);
        assertThat(payment.state()).isEqualTo(StationState.NOW);
    }

    @Test
    void cuts_the_thread_of_a_cancelled_order() {
        var order = accept(paid(world.goods(warehouse, 5), "1"));
        orders.cancel(List.of(order), "客户不要了");

        var thread = threadOf(order);

        assertThat(station(thread, "cancelled").state()).isEqualTo(StationState.STOPPED);
        assertThat(station(thread, "cancelled").facts()).extracting(Fact::text).contains("客户不要了");
        assertThat(thread.next()).isEmpty();
        assertThat(thread.journal()).extracting(ThreadView.Entry::act).contains("order-cancelled");
    }

    @Test
    void is_found_by_id_number_and_platform_number() {
        var order = accept(paid(world.goods(warehouse, 5), "1"));
        var number = threadOf(order).order().number();
        var platform = threadOf(order).order().platformNumber();

        for (var asked : List.of(Long.toString(order.value()), number, platform)) {
            assertThat(threads.of(asked).order().id()).isEqualTo(order);
        }
        signedInAs(ShippedRole.OPERATIONS)
                .get("/api/monitoring/threads/SO-20200101-999999")
                .isProblem(404, "sales/order-not-found");
    }

    @Test
    void hides_personal_data_from_those_who_do_not_need_it() {
        var order = accept(paid(world.goods(warehouse, 5), "1"));
        var path = "/api/monitoring/threads/" + order.value();

        assertThat(signedInAs(ShippedRole.CUSTOMER_SERVICE).get(path).is(200).text("/order/recipient"))
                .isEqualTo("测试收件人");
        assertThat(signedInAs(ShippedRole.WAREHOUSE_KEEPER).get(path).is(200).body())
                .doesNotContain("测试收件人")
                .doesNotContain("13800138000");
        signedInAs(ShippedRole.ACCOUNTANT).get(path).is(403);
    }

    @Test
    void asks_each_owner_once_however_long_the_thread() {
        var sku = world.goods(warehouse, 50);
        var number = TradingWorld.fresh("P");
        var order = accept(
                world.order(shop).numbered(number).line(sku.code(), "1", "199").build());
        for (var more = 2; more < 6; more++) {
            accept(world.order(shop)
                    .numbered(number)
                    .line(sku.code(), Integer.toString(more), "199")
                    .build());
        }
        var asked = threadOf(order).order().number();

        var statements = Least.of(() -> Statements.during(() -> threads.of(asked)));

        assertThat(statements).isLessThanOrEqualTo(STATEMENTS);
    }

    private NewOrder paid(Sku sku, String pieces) {
        return world.order(shop).line(sku.code(), pieces, "199").build();
    }

    private OrderId accept(NewOrder order) {
        intake.acceptAndMove(List.of(order));
        var id = trail.idOf(order.platformNumber()).orElseThrow();
        settle(id);
        return id;
    }

    /** Moves the order on, or waits for the worker that has it. */
    private void settle(OrderId order) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            engine.drain();
        } while (isReady(order) && System.nanoTime() < until);
    }

    private boolean isReady(OrderId order) {
        return cases.read(List.of(new CaseId(order.value()))).getFirst().state() == CaseState.READY;
    }

    private ThreadView threadOf(OrderId order) {
        return threads.of(Long.toString(order.value()));
    }

    private static Station present(ThreadView thread) {
        return thread.nodes().stream()
                .filter(node -> node.lane() != Lane.MONEY)
                .filter(node -> node.state() != StationState.DONE && node.state() != StationState.EXPECTED)
                .findFirst()
                .orElseThrow();
    }

    private static Station station(ThreadView thread, String id) {
        return thread.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, StationState> states(ThreadView thread) {
        var states = new HashMap<String, StationState>();
        thread.nodes().forEach(node -> states.put(node.id(), node.state()));
        return states;
    }
}
