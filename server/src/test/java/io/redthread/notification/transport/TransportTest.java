package io.redthread.notification.transport;

import io.redthread.notification.ConnectionId;
import io.redthread.notification.DeliveryId;
import io.redthread.notification.NotificationSettings;
import io.redthread.notification.domain.Wording;
import io.redthread.notification.transport.FakeProvider.Says;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of the protocols share: a provider on this machine, a letter, a clock that stands. */
abstract class TransportTest {

    static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final FakeProvider provider = new FakeProvider(asked -> Says.ok("{}"));
    final NotificationSettings settings = settings();
    final ProviderHttp http = new ProviderHttp(JsonMapper.builder().build(), settings);

    @AfterEach
    void closeProvider() {
        provider.close();
    }

    static NotificationSettings settings() {
        return new NotificationSettings(
                true,
                "http://localhost:8080",
                Duration.ofSeconds(1),
                Duration.ofMillis(1_500),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                10,
                3,
                Duration.ofMinutes(5),
                "");
    }

    static Letter letter(String to) {
        return new Letter(
                new DeliveryId(77),
                to,
                new Wording("订单挂起:SO-1", "王:核对地址\n<at user_id=\"all\"></at>"),
                "http://localhost:8080/sales/orders/1",
                Optional.empty(),
                Map.of());
    }

    static Letter withTemplate(String to, String template, String... variables) {
        var named = new LinkedHashMap<String, String>();
        for (var i = 0; i < variables.length; i += 2) {
            named.put(variables[i], variables[i + 1]);
        }
        return new Letter(new DeliveryId(77), to, new Wording("", "text"), "http://x", Optional.of(template), named);
    }

    Account account(Map<String, String> values, Map<String, String> secrets) {
        var all = new HashMap<>(values);
        all.put("base", provider.base());
        return new Account(new ConnectionId(5), 1, all, secrets);
    }

    static Says status(int status, String body) {
        return new Says(status, Map.of(), body);
    }
}
