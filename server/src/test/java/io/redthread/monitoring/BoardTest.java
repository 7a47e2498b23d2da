package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.process.Engine;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderTrail;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The node board, the figures drawn from it, and search by any number. */
class BoardTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private Shops shops;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private Engine engine;

    @Autowired
    private Board board;

    private WarehouseId warehouse;
    private ShopId shop;
    private Sku sku;

    @BeforeEach
    void given_a_shop_with_goods() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        sku = world.goods(warehouse, 100);
    }

    @Test
    void counts_a_shops_orders_by_node_and_state() {
        accept("1", "199");
        accept("1", "199");
        accept("1", "9000");
        accept("1000", "1");

        var counted = board.of(Optional.of(code()));

        assertThat(counted.open()).isEqualTo(4);
        assertThat(counted.exceptions()).isEqualTo(1);
        assertThat(node(counted, "picking").waiting()).isEqualTo(2);
        assertThat(node(counted, "review").waiting()).isEqualTo(1);
        assertThat(node(counted, "validation").exceptions()).isEqualTo(1);
        assertThat(counted.overdue()).isZero();
    }

    @Test
    void measures_how_long_each_node_took_also_when_several_were_passed_in_one_go() {
        accept("1", "199");

        var counted = board.of(Optional.empty());

        assertThat(node(counted, "allocation").limitSeconds()).isEqualTo(60);
        assertThat(counted.paceSince()).isBefore(counted.asOf());
        assertThat(counted.nodes())
                .extracting(BoardView.NodeColumn::node)
                .containsSubsequence("sync", "validation", "review", "allocation", "picking", "dispatch", "feedback");
    }

    @Test
    void is_counted_at_most_once_a_second() {
        var first = board.of(Optional.of(code()));
        accept("1", "199");

        assertThat(board.of(Optional.of(code()))).isSameAs(first);
    }

    @Test
    void refuses_an_unknown_shop_and_those_without_the_right() {
        signedInAs(ShippedRole.OPERATIONS)
                .get("/api/monitoring/board?shop=nobody")
                .is(422);
        signedInAs(ShippedRole.ACCOUNTANT).get("/api/monitoring/board").is(403);
        browser().get("/api/monitoring/figures").is(401);
    }

    @Test
    void gives_each_role_the_figures_of_its_work() {
        assertThat(figures(ShippedRole.WAREHOUSE_KEEPER))
                .contains("to-pick", "to-dispatch")
                .doesNotContain("in-review");
        assertThat(figures(ShippedRole.CUSTOMER_SERVICE))
                .contains("in-review", "exceptions")
                .doesNotContain("to-pick");
        assertThat(figures(ShippedRole.ADMINISTRATOR)).contains("queue-lag");
        assertThat(figures(ShippedRole.ACCOUNTANT)).containsExactly("my-tasks");
    }

    @Test
    void finds_orders_and_goods_by_their_numbers_for_those_who_may_see_them() {
        var platform = accept("1", "199");
        var number = trail.find(platform, 5).getFirst().number();

        for (var asked : Set.of(number, platform)) {
            var found = signedInAs(ShippedRole.OPERATIONS)
                    .get("/api/monitoring/search?q=" + asked)
                    .is(200)
                    .json();
            assertThat(found.at("/groups/0/kind").asString()).isEqualTo("order");
            assertThat(found.at("/groups/0/hits/0/label").asString()).isEqualTo(number);
            assertThat(found.at("/groups/0/hits/0/exact").asBoolean()).isTrue();
            assertThat(found.at("/groups/0/hits/0/path").asString()).isEqualTo("/threads/" + number);
        }
        var goods = signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .get("/api/monitoring/search?q=" + sku.code())
                .is(200)
                .json();
        assertThat(texts(goods.path("groups"), "kind")).containsExactly("sku");
        assertThat(goods.at("/groups/0/hits/0/path").asString()).matches("/catalog/skus/\\d+");
        assertThat(kinds("/api/monitoring/search?q=" + number, ShippedRole.WAREHOUSE_KEEPER))
                .doesNotContain("order");
        assertThat(kinds("/api/monitoring/search?q=13800138000", ShippedRole.CUSTOMER_SERVICE))
                .contains("order");
    }

    private Set<String> kinds(String path, ShippedRole role) {
        return texts(signedInAs(role).get(path).is(200).json().path("groups"), "kind");
    }

    private Set<String> figures(ShippedRole role) {
        return texts(
                signedInAs(role).get("/api/monitoring/figures").is(200).json().path("items"), "code");
    }

    private static Set<String> texts(JsonNode items, String name) {
        var texts = new java.util.LinkedHashSet<String>();
        items.forEach(item -> texts.add(item.path(name).asString()));
        return texts;
    }

    private String code() {
        return java.util.Objects.requireNonNull(shops.byIds(Set.of(shop)).get(shop))
                .code();
    }

    private String accept(String pieces, String price) {
        var order = world.order(shop).line(sku.code(), pieces, price).build();
        intake.acceptAndMove(List.of(order));
        engine.drain();
        return order.platformNumber();
    }

    private static BoardView.NodeColumn node(BoardView counted, String code) {
        return counted.nodes().stream()
                .filter(one -> one.node().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
