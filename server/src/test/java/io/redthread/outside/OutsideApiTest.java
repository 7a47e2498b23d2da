package io.redthread.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.Statements;
import io.redthread.support.Browser;
import io.redthread.support.Least;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The door for partners and the pages of who works with them, over HTTP. */
class OutsideApiTest extends OutsideTest {

    private static final String DOOR = "/api/exchange";
    private static final String API = "/api/outside";

    @Autowired
    PartnerCalls calls;

    @Autowired
    LocalPartner local;

    @Test
    void a_partners_program_goes_the_whole_way_over_http() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var order = world.order(sku, 2);
        issuing.outbound(run.site().id());
        var program = program(run);

        var told = program.get(DOOR + "/instructions").is(200);
        var number = told.text("/0/number");
        assertThat(told.text("/0/lines/0/sku")).isEqualTo(sku.code());
        assertThat(told.text("/0/shipTo/recipient")).isEqualTo("测试收件人");
        var reports = DOOR + "/instructions/" + number + "/reports";
        program.post(reports, Map.of("report", "A1", "kind", "accepted", "partnerNumber", "YC-7"))
                .is(200);
        assertThat(program.get(DOOR + "/instructions").is(200).body()).isEqualTo("[]");
        var packed = Map.of(
                "report",
                "A2",
                "kind",
                "packed",
                "boxes",
                List.of(Map.of("carrier", "shunfeng", "waybill", "SFAPI" + number.substring(3), "grams", "420")));
        program.post(reports, packed).is(200);
        assertThat(program.post(reports, packed).is(200).text("/repeated")).isEqualTo("true");
        program.post(reports, Map.of("report", "A3", "kind", "dispatched")).is(200);

        assertThat(at(order)).isEqualTo("feedback done");
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var whole =
                operations.get(API + "/instructions/" + of(order).id().value()).is(200);
        assertThat(whole.text("/instruction/progress/partnerNumber")).isEqualTo("YC-7");
        assertThat(operations.get(API + "/instructions?q=yc-7").is(200).body()).doesNotContain(number);
        assertThat(operations.get(API + "/instructions?q=YC-7").is(200).body()).contains(number);
        operations.get(API + "/instructions/export?format=csv").is(200);
        operations.get(API + "/differences/export?format=csv").is(200);
        assertThat(signedInAs(ShippedRole.CUSTOMER_SERVICE)
                        .get(API + "/instructions/of-order/" + order.value())
                        .is(200)
                        .body())
                .contains(number);
    }

    @Test
    void another_partners_key_sees_nothing_and_moves_nothing() {
        var run = run();
        var other = run();
        var order = world.order(world.stocked(run.site(), 5), 1);
        var id = told(run, order);
        var stranger = program(other);
        var mine = DOOR + "/instructions/" + id.number();

        assertThat(stranger.get(DOOR + "/instructions").is(200).body()).isEqualTo("[]");
        stranger.get(mine).isProblem(404, "outside/instruction-not-found");
        stranger.post(mine + "/reports", Map.of("report", "X1", "kind", "accepted"))
                .isProblem(404, "outside/instruction-not-found");
        var stock = new HashMap<String, Object>(Map.of(
                "report",
                "X2",
                "warehouse",
                run.site().code(),
                "at",
                Instant.now().toString(),
                "whole",
                true));
        stock.put("lines", List.of());
        stranger.post(DOOR + "/stock", stock).isProblem(404, "outside/outside-warehouse-not-found");
        for (var page : List.of("/warehouses", "/instructions", "/differences")) {
            stranger.get(API + page).isProblem(403, "identity/permission-missing");
        }
        assertThat(of(order).state()).isEqualTo(InstructionState.WAITING);
    }

    @Test
    void a_person_is_no_partner_and_no_key_is_nobody() {
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);

        for (Browser one : List.of(admin)) {
            one.get(DOOR + "/instructions").isProblem(403, "outside/speaks-for-no-warehouse");
            one.post(DOOR + "/stock", Map.of("report", "1", "warehouse", "X")).is(403);
        }
        service.get(DOOR + "/instructions").isProblem(403, "identity/permission-missing");
        service.get(DOOR + "/instructions/WI-1").is(403);
        service.post(DOOR + "/instructions/WI-1/reports", Map.of()).is(403);
        service.post(DOOR + "/stock", Map.of()).is(403);
        browser().get(DOOR + "/instructions").is(401);
    }

    @Test
    void only_who_works_with_partners_gives_again_stops_asks_explains_and_sets_up() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var buyer = signedInAs(ShippedRole.BUYER);

        keeper.get(API + "/warehouses").is(200);
        buyer.get(API + "/warehouses").is(403);
        buyer.get(API + "/instructions").is(403);
        buyer.get(API + "/instructions/1").is(403);
        buyer.get(API + "/instructions/export").is(403);
        buyer.get(API + "/instructions/of-order/1").is(403);
        buyer.get(API + "/differences").is(403);
        buyer.get(API + "/differences/1").is(403);
        buyer.get(API + "/differences/export").is(403);
        buyer.post(API + "/differences/1/adjust", Map.of()).is(403);
        keeper.put(API + "/warehouses/1", Map.of()).is(403);
        keeper.post(API + "/warehouses/1/ask", Map.of()).is(403);
        keeper.post(API + "/instructions/1/again", Map.of()).is(403);
        keeper.post(API + "/instructions/1/stop", Map.of()).is(403);
        keeper.post(API + "/instructions/1/seen", Map.of()).is(403);
        keeper.post(API + "/differences/1/explain", Map.of()).is(403);
    }

    @Test
    void a_warehouse_is_given_to_a_partner_only_with_a_key_that_may_speak_for_it() {
        var run = run();
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var path = API + "/warehouses/" + run.site().id().value();
        var body = new HashMap<String, Object>(Map.of(
                "partner",
                Long.toString(world.partner().value()),
                "key",
                "nobody's",
                "answerMinutes",
                10,
                "version",
                1));

        assertThat(operations.put(path, body).is(422).body()).contains("/key");
        body.put("key", run.key());
        body.put("answerMinutes", 0);
        assertThat(operations.put(path, body).is(422).body()).contains("/answerMinutes");
        body.put("answerMinutes", 10);
        body.put("pushUrl", "ftp://x");
        assertThat(operations.put(path, body).is(422).body()).contains("/pushUrl");
        body.put("pushUrl", "");
        assertThat(operations.put(path, body).is(200).text("/version")).isEqualTo("2");
        operations.put(path, body).isProblem(409, "outside/outside-warehouse-changed");
    }

    @Test
    void a_partner_is_called_when_something_waits_signed_and_again_when_it_fails() throws IOException {
        var run = run();
        var seen = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", call -> {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var stamp = call.getRequestHeaders().getFirst("X-Redthread-Timestamp");
            var signed = "sha256=" + PartnerCalls.signature("0123456789abcdef-agreed", stamp, body);
            seen.add(call.getRequestHeaders().getFirst("X-Redthread-Signature").equals(signed) ? body : "forged");
            call.sendResponseHeaders(seen.size() == 1 ? 503 : 204, -1);
            call.close();
        });
        server.start();
        try {
            var before = warehouses.of(run.site().id());
            warehouses.put(
                    run.site().id(),
                    before.version(),
                    new OutsideWarehouse.Change(
                            new OutsideWarehouse.Content(
                                    before.content().partner(),
                                    run.key(),
                                    true,
                                    30,
                                    "http://127.0.0.1:" + server.getAddress().getPort() + "/hook"),
                            "0123456789abcdef-agreed"));
            world.order(world.stocked(run.site(), 5), 1);
            issuing.outbound(run.site().id());
            calls.callDue();
            await().untilAsserted(() -> assertThat(seen).isNotEmpty());
            assertThat(seen.getFirst()).contains("instructions.waiting", "\"waiting\":1");
            await().untilAsserted(() ->
                    assertThat(health(run.site().id()).pushFailures()).isEqualTo(1));
            assertThat(health(run.site().id()).pushAnswer()).startsWith("503");
            await().atMost(java.time.Duration.ofSeconds(20)).untilAsserted(() -> {
                calls.callDue();
                assertThat(health(run.site().id()).pushFailures()).isZero();
            });
            assertThat(seen).hasSize(2).doesNotContain("forged");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_practice_partner_ships_what_it_is_told_by_the_same_door() {
        var run = run();
        var order = world.order(world.stocked(run.site(), 5), 2);
        var before = warehouses.of(run.site().id());
        var content =
                new OutsideWarehouse.Content(before.content().partner(), run.key(), true, 30, "local:partner?after=0");
        warehouses.put(
                run.site().id(), before.version(), new OutsideWarehouse.Change(content, "0123456789abcdef-agreed"));
        issuing.outbound(run.site().id());

        await().atMost(java.time.Duration.ofSeconds(20)).untilAsserted(() -> {
            local.work();
            assertThat(at(order)).isEqualTo("feedback done");
        });
    }

    @Test
    void what_is_not_answered_in_time_is_overdue_and_a_reminder_gives_it_its_time_anew() {
        var run = run();
        var id = told(run, world.order(world.stocked(run.site(), 5), 1));

        assertThat(instructions.of(id).issued().overdue()).isFalse();
        var before = instructions.of(id).issued().answerBy();
        instructions.again(id);

        assertThat(instructions.of(id).issued().answerBy()).isAfter(before);
        assertThat(instructions.of(id).progress().fetchedAt()).isNull();
    }

    @Test
    void telling_and_fetching_hundreds_costs_as_many_statements_as_ten() {
        var few = Least.of(() -> cost(10));
        var many = Least.of(() -> cost(150));

        assertThat(many).isLessThanOrEqualTo(few + 4);
    }

    private long cost(int orders) {
        var run = run();
        var sku = world.stocked(run.site(), orders);
        world.orders(orders, sku, 1);
        return Statements.during(() -> {
            issuing.outbound(run.site().id());
            assertThat(as(run, () -> exchange.waiting(Optional.empty(), 200))).hasSize(orders);
        });
    }

    private OutsideWarehouse.Health health(WarehouseId id) {
        return warehouses.of(id).health();
    }
}
