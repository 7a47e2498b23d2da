package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.redthread.fulfilment.domain.Signature;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.process.Exceptions;
import io.redthread.sales.OrderId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Shops are told, over real HTTP, until they have taken it. */
class FeedbackTest extends FulfilmentTest {

    @Autowired
    SigningKeys keys;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Feedback feedback;

    @Autowired
    JsonMapper json;

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private HttpServer shop;

    private record Seen(String key, String timestamp, String signature, String body) {}

    @BeforeEach
    void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    @Test
    void a_shop_that_fails_twice_and_then_answers_is_told_once_and_the_order_is_complete() {
        var order = dispatchedTo(listening(attempt -> attempt <= 2 ? 503 : 200));

        assertThat(at(order)).isEqualTo("feedback waiting");
        await().atMost(Duration.ofSeconds(20)).until(() -> at(order).equals("feedback done"));

        assertThat(seen).hasSize(3);
        assertThat(seen).extracting(Seen::key).containsOnly("feedback-" + order.value());
        var key = keys.shop(parcel(order).facts().shop());
        for (var one : seen) {
            assertThat(one.signature()).isEqualTo("sha256=" + Signature.ofMessage(key, one.timestamp(), one.body()));
        }
        var body = json.readTree(seen.getLast().body());
        assertThat(body.at("/event").asString()).isEqualTo("order.dispatched");
        assertThat(body.at("/parcels/0/waybill").asString())
                .isEqualTo(parcel(order).waybill().orElseThrow().value());
        assertThat(body.at("/parcels/0/items/0/quantity/amount").asString()).isEqualTo("2");
    }

    @Test
    void a_shop_that_never_answers_becomes_an_exception_and_is_told_again_once_that_is_resolved() {
        var order = dispatchedTo(listening(attempt -> attempt <= 4 ? 500 : 204));

        await().atMost(Duration.ofSeconds(30)).until(() -> at(order).equals("feedback exception"));
        assertThat(seen).hasSize(4);
        var exception = exceptions.ofCase(caseOf(order).id()).getFirst();
        assertThat(exception.type()).isEqualTo("feedback");

        exceptions.resolve(exception.id(), "shop mended", "their side");

        await().atMost(Duration.ofSeconds(20)).until(() -> at(order).equals("feedback done"));
        assertThat(seen).hasSize(5);
    }

    @Test
    void people_see_what_a_shop_answered_and_what_it_is_sent_and_send_it_again_at_once() {
        var order = dispatchedTo(listening(attempt -> attempt <= 1 ? 503 : 200));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> feedback.of(order).row().attempts() > 0);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        var listed = keeper.get("/api/fulfilment/feedback?q=" + order.value()).is(200);
        var told = keeper.get("/api/fulfilment/feedback/" + order.value()).is(200);

        assertThat(listed.json().path("items")).hasSize(1);
        assertThat(listed.text("/items/0/lastAnswer")).startsWith("503");
        assertThat(told.text("/body")).contains("order.dispatched");
        keeper.post("/api/fulfilment/feedback/" + order.value() + "/again", Map.of())
                .is(403);
        var operations = signedInAs(ShippedRole.OPERATIONS);
        operations.post("/api/fulfilment/feedback/" + order.value() + "/again", Map.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> at(order).equals("feedback done"));
        operations
                .post("/api/fulfilment/feedback/" + order.value() + "/again", Map.of())
                .isProblem(409, "fulfilment/feedback-ended");
    }

    @Test
    void an_order_without_a_message_is_said_to_have_none() {
        var operations = signedInAs(ShippedRole.OPERATIONS);

        operations.get("/api/fulfilment/feedback/999999999").isProblem(404, "fulfilment/feedback-unknown");
        assertThat(operations
                        .get("/api/fulfilment/feedback?q=nobody")
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void a_shop_that_wants_no_messages_is_done_at_once() {
        var site = world.site();
        var order = site.order(line(site.stocked("A-01", 5), 1));

        dispatches.confirm(List.of(packed(site, order)));

        assertThat(at(order)).isEqualTo("feedback done");
    }

    @Test
    void a_signature_is_hmac_sha256_over_time_dot_body() {
        var key = "k".repeat(32).getBytes(StandardCharsets.UTF_8);

        assertThat(Signature.ofMessage(key, "1700000000", "{}"))
                .isEqualTo(
                        HexFormat.of().formatHex(Signature.of(key, "1700000000.{}".getBytes(StandardCharsets.UTF_8))))
                .hasSize(64);
    }

    private String listening(Function<Integer, Integer> status) {
        shop.createContext("/told", exchange -> {
            var headers = exchange.getRequestHeaders();
            seen.add(new Seen(
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("X-Redthread-Timestamp"),
                    headers.getFirst("X-Redthread-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status.apply(seen.size()), -1);
            exchange.close();
        });
        shop.start();
        return "http://127.0.0.1:" + shop.getAddress().getPort() + "/told";
    }

    private OrderId dispatchedTo(String url) {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = world.order(world.shop(url), line(sku, 2));
        dispatches.confirm(List.of(packed(site, order)));
        return order;
    }
}
