package io.redthread.boards;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.Permission;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.platform.database.Statements;
import io.redthread.support.Browser;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Boards are seen and changed by whom they concern, and cost no more than so many statements (N4, H11). */
class BoardsApiTest extends BoardsFixture {

    private static final List<Map<String, Object>> TILES =
            List.of(Map.of("tile", "orders-today", "x", 0, "y", 0, "w", 3, "h", 2));

    @Autowired
    private Tiles tiles;

    @Test
    void whoever_has_no_right_to_boards_sees_none() {
        var buyer = signedInAs(ShippedRole.BUYER);

        buyer.get("/api/boards").is(403);
        buyer.get("/api/boards/analysis").is(403);
        buyer.get("/api/boards/stream").is(403);
        signedInAs(ShippedRole.ACCOUNTANT).get("/api/boards/stream").is(403);
    }

    @Test
    void the_management_cockpit_is_there_for_the_general_manager_and_the_cfo() {
        assertThat(signedInAs(ShippedRole.GENERAL_MANAGER)
                        .get("/api/boards")
                        .is(200)
                        .body())
                .contains("管理驾驶舱");
        assertThat(signedInAs(ShippedRole.CFO).get("/api/boards").is(200).body())
                .contains("管理驾驶舱");
        assertThat(signedInAs(ShippedRole.ACCOUNTANT).get("/api/boards").is(200).body())
                .doesNotContain("管理驾驶舱")
                .contains("订单总览");
    }

    @Test
    void a_board_is_changed_by_its_owner_alone_and_seen_by_the_role_it_is_shared_with() {
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var board = operations
                .post("/api/boards", Map.of("name", "大促", "role", "operations", "tiles", TILES))
                .is(201);
        var path = "/api/boards/" + board.text("/id");
        person("other-operator", ShippedRole.OPERATIONS.code());
        var other = signedIn("other-operator");

        other.get(path).is(200);
        other.put(path, Map.of("name", "mine", "revision", 1, "tiles", TILES)).isProblem(403, "boards/board-not-yours");
        signedInAs(ShippedRole.ACCOUNTANT).get(path).isProblem(404, "boards/board-not-found");
        operations
                .put(path, Map.of("name", "大促二", "revision", 1, "tiles", TILES))
                .is(200);
        operations
                .put(path, Map.of("name", "late", "revision", 1, "tiles", TILES))
                .isProblem(409, "boards/board-changed");
        operations.delete(path).is(204);
    }

    @Test
    void a_tile_off_the_grid_or_unknown_is_refused_at_its_place() {
        var off = List.of(Map.of("tile", "orders-today", "x", 11, "y", 0, "w", 3, "h", 2));
        var unknown = List.of(Map.of("tile", "no-such", "x", 0, "y", 0, "w", 3, "h", 2));

        assertThat(compose(off).is(422).body()).contains("/tiles/0");
        assertThat(compose(unknown).is(422).body()).contains("/tiles/0/tile");
        signedInAs(ShippedRole.ACCOUNTANT)
                .post("/api/boards", Map.of("name", "x", "role", "accountant", "tiles", TILES))
                .isProblem(403, "boards/sharing-not-allowed");
    }

    private io.redthread.support.Answer compose(Object tiles) {
        return signedInAs(ShippedRole.OPERATIONS).post("/api/boards", Map.of("name", "x", "tiles", tiles));
    }

    @Test
    void who_sees_a_part_of_purchases_sees_no_tile_of_all_of_them() {
        var part = new Access(null, null, Set.of(), EnumSet.allOf(Permission.class), DataScope.OWN);

        var offered = CurrentAccess.as(part, () -> tiles.offered());

        assertThat(offered).contains(Tile.ORDERS_TODAY).doesNotContain(Tile.PURCHASES_LATE, Tile.MONEY, Tile.RISKS);
    }

    @Test
    void all_tiles_at_once_cost_a_bounded_number_of_statements() {
        var statements = Statements.during(() -> CurrentAccess.asSystem(() -> tiles.of(Arrays.asList(Tile.values()))));

        assertThat(statements).isLessThanOrEqualTo(80);
    }

    @Test
    void a_question_is_answered_with_totals_and_its_orders_are_listed() {
        var shop = world.shop(false);
        var cup = world.goods(world.warehouse("浙江省"), 10);
        placed(world.order(shop).line(cup.code(), "2", "10.00").build());
        placed(world.order(shop).line(cup.code(), "1", "5.00").build());
        catchUp();
        var question = "measure=orders&measure=amount&from=" + DAY + "&to=" + DAY + "&shop=" + shop.value();
        var manager = signedInAs(ShippedRole.GENERAL_MANAGER);

        var answer = manager.get("/api/boards/analysis?rows=shop&columns=province&" + question)
                .is(200);

        assertThat(answer.json().at("/total/now/0").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/total/now/1").asDouble()).isEqualTo(25);
        assertThat(answer.text("/columns/0/zh")).isEqualTo("浙江");
        assertThat(manager.get("/api/boards/analysis/facts?" + question)
                        .is(200)
                        .json()
                        .at("/total/value")
                        .asInt())
                .isEqualTo(2);
        assertThat(manager.get("/api/boards/analysis/export?format=csv&rows=shop&" + question)
                        .is(200)
                        .body())
                .contains("2");
        refusesFourDimensions(manager, question);
    }

    private static void refusesFourDimensions(Browser manager, String question) {
        manager.get("/api/boards/analysis?rows=category&columns=province&warehouse=1&" + question)
                .isProblem(422, "boards/too-many-dimensions");
    }
}
