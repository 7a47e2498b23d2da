package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.monitoring.RunSummary.NodeSummary;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.process.RunFigures.Stretch;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.Orders;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of the orders of a stretch of time, node by node. */
class RunSummaryTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private Shops shops;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private RunSummaries summaries;

    @Autowired
    private Clock clock;

    private ShopId shop;
    private Sku sku;
    private Instant begin;

    @BeforeEach
    void given_a_shop_with_goods() {
        WarehouseId warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        sku = world.goods(warehouse, 100);
        begin = clock.instant();
    }

    @Test
    void tells_where_every_order_is_and_what_each_node_did() {
        accept("1", "199");
        accept("1", "9000");
        accept("1000", "1");

        var summary = summary();

        assertThat(summary.sums()).isEqualTo(new RunSummary.Sums(3, 0, 0, 1, 2, 0));
        assertThat(node(summary, "validation")).satisfies(it -> {
            assertThat(it.entered()).isEqualTo(3);
            assertThat(it.done()).isEqualTo(2);
            assertThat(it.exceptions()).extracting(RunSummary.Failed::type).containsExactly("stockout");
        });
        assertThat(node(summary, "review").waiting())
                .extracting(RunSummary.Waiting::code, RunSummary.Waiting::orders)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("review", 1L));
        assertThat(node(summary, "picking").entered()).isOne();
        assertThat(node(summary, "sync").withinLimit()).isEqualTo(3);
    }

    @Test
    void an_order_that_came_back_to_a_node_entered_it_once_and_passed_it_twice() {
        var order = accept("1", "199");
        orders.readdress(
                order, "李四", io.redthread.parties.AddressText.china("浙江省", "杭州市", "西湖区", "文二路 2 号", "13900139000"));
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(orders.get(order).status().code()).isEqualTo("allocated"));

        var validation = node(summary(), "validation");

        assertThat(validation.entered()).isOne();
        assertThat(validation.done()).isOne();
        assertThat(validation.passages()).isEqualTo(2);
    }

    @Test
    void counts_only_what_came_in_that_time() {
        accept("1", "199");

        var before = summaries.of(new Stretch(begin.minusSeconds(60), begin), Optional.of(code()));

        assertThat(before.sums().orders()).isZero();
    }

    @Test
    void counts_a_part_that_waits_for_goods_with_the_order_it_was_split_off() {
        shop = world.shop(true);
        var whole = accept("150", "1");
        var came = orders.get(whole).acceptedAt();

        var then = summaries.of(new Stretch(begin, came.plusNanos(1_000)), Optional.of(code()));

        assertThat(then.sums().orders()).isEqualTo(2);
    }

    @Test
    void refuses_a_stretch_that_is_too_long_or_ends_before_it_begins_and_those_without_the_right() {
        var browser = signedInAs(ShippedRole.OPERATIONS);

        browser.get("/api/monitoring/summary?from=2026-01-01T00:00:00Z&until=2026-03-01T00:00:00Z")
                .isProblem(422, "platform/invalid-input");
        browser.get("/api/monitoring/summary?from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z")
                .is(422);
        signedInAs(ShippedRole.ACCOUNTANT)
                .get("/api/monitoring/summary?from=" + begin)
                .is(403);
        assertThat(browser.get("/api/monitoring/summary?from=" + begin)
                        .is(200)
                        .json()
                        .at("/nodes"))
                .hasSizeGreaterThanOrEqualTo(7);
    }

    private RunSummary summary() {
        return summaries.of(new Stretch(begin, clock.instant().plusSeconds(1)), Optional.of(code()));
    }

    private String code() {
        return shops.byIds(Set.of(shop)).get(shop).code();
    }

    private OrderId accept(String quantity, String price) {
        var order = world.order(shop).line(sku.code(), quantity, price).build();
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }

    private static NodeSummary node(RunSummary summary, String code) {
        return summary.nodes().stream()
                .filter(it -> it.node().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
