package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.notification.transport.FakeProvider.Says;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A channel that is down: it rests, delays no other, and loses nothing. */
class ConnectionDownTest extends OutboxCase {

    @Autowired
    private Waker waker;

    @Test
    void it_rests_after_a_few_failures_is_tried_with_one_message_and_then_sends_all() {
        IntStream.range(0, 12).forEach(i -> tell(MessageKind.EXCEPTION_ASSIGNED, "DN-1-" + i));
        provider.answers(asked -> new Says(503, Map.of(), "down"));

        for (var round = 0; round < 15; round++) {
            send();
            later();
        }

        var view = connection();
        assertThat(view.path("failures").asInt()).isGreaterThanOrEqualTo(15);
        assertThat(view.path("waiting").asInt()).isEqualTo(12);
        assertThat(view.path("lastAnswer").asString()).contains("503");
        assertThat(administrator
                        .get("/api/notification/messages?kind=channel-down")
                        .text("/items/0/title/en"))
                .endsWith("does not work");
        provider.answers(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : OK));
        later();
        send();
        assertThat(sent()).hasSize(12);
        assertThat(connection().path("failures").asInt()).isZero();
    }

    @Test
    void while_it_rests_it_is_not_asked_at_all() {
        tell(MessageKind.EXCEPTION_ASSIGNED, "DN-2");
        provider.answers(asked -> new Says(503, Map.of(), "down"));
        for (var round = 0; round < 3; round++) {
            later();
            send();
        }
        var asked = provider.asked().size();

        transactions.in(() -> sql.execute("update notification.delivery set due_at = now() where state = 'waiting'"));
        send();

        assertThat(provider.asked()).hasSize(asked);
        assertThat(connection().path("pausedUntil").asString()).isNotEmpty();
    }

    @Test
    void a_throttled_connection_waits_as_long_as_it_is_told() {
        tell(MessageKind.EXCEPTION_ASSIGNED, "DN-3");
        provider.answers(asked -> new Says(429, Map.of("Retry-After", "60"), ""));

        send();
        send();

        assertThat(provider.asked()).hasSize(1);
        assertThat(delivery("DN-3").path("attempts").asInt()).isZero();
        assertThat(connection().path("failures").asInt()).isZero();
    }

    @Test
    void a_group_that_is_slow_delays_no_message_to_people() throws Exception {
        var robot = added(TradingWorld.fresh("robot"), "wecom-robot", Map.of(), Map.of("key", "k"));
        hears(robot, "exception-assigned");
        activate(robot, true);
        provider.answers(asked -> {
            if (asked.uri().getPath().endsWith("webhook/send")) {
                sleep(Duration.ofSeconds(5));
            }
            return Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : OK);
        });
        var dispatcher = new Dispatcher(connections, sender, waker, settings());
        dispatcher.start();
        try {
            tell(MessageKind.EXCEPTION_ASSIGNED, "DN-4");
            tell(MessageKind.EXCEPTION_ASSIGNED, "DN-5");

            waitUntil(() -> delivery("DN-4").path("state").asString().equals("delivered")
                    && delivery("DN-5").path("state").asString().equals("delivered"));
            assertThat(group("DN-5").path("state").asString()).isEqualTo("waiting");
        } finally {
            dispatcher.stop();
        }
    }

    private void hears(ConnectionId robot, String kind) {
        var view = view(robot);
        administrator
                .put(
                        "/api/notification/connections/" + robot.value(),
                        Map.of(
                                "revision", view.path("revision").asInt(),
                                "connection",
                                        Map.of(
                                                "name", view.path("name").asString(),
                                                "provider", "wecom-robot",
                                                "settings", Map.of("base", provider.base()),
                                                "kinds", List.of(kind))))
                .is(204);
    }

    private JsonNode group(String cause) {
        return administrator
                .get("/api/notification/deliveries?channel=group&q=" + cause)
                .json()
                .at("/items/0");
    }

    private JsonNode connection() {
        return view(wecom);
    }

    private JsonNode view(ConnectionId id) {
        return administrator
                .get("/api/notification/connections")
                .json()
                .valueStream()
                .filter(it -> it.path("id").asString().equals("" + id.value()))
                .findFirst()
                .orElseThrow();
    }

    private static NotificationSettings settings() {
        return new NotificationSettings(
                true,
                "http://localhost",
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                10,
                3,
                Duration.ofMinutes(5),
                "");
    }

    private static void waitUntil(java.util.function.BooleanSupplier what) throws InterruptedException {
        for (var tries = 0; tries < 300 && !what.getAsBoolean(); tries++) {
            Thread.sleep(100);
        }
    }

    private static void sleep(Duration how) {
        try {
            Thread.sleep(how);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
