package io.redthread.notification;

import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.notification.transport.FakeProvider;
import io.redthread.notification.transport.FakeProvider.Says;
import io.redthread.platform.database.Transactions;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What tests of the outbox share: somebody to tell, an administrator, and a WeCom on this machine. */
abstract class OutboxCase extends RedthreadTest {

    static final String TOKEN = "{\"errcode\":0,\"access_token\":\"t\",\"expires_in\":7200}";
    static final String OK = "{\"errcode\":0,\"msgid\":\"m\"}";

    @Autowired
    Notifications notifications;

    @Autowired
    Connections connections;

    @Autowired
    Sender sender;

    @Autowired
    Transactions transactions;

    @Autowired
    DSLContext sql;

    final FakeProvider provider =
            new FakeProvider(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : OK));
    String anna = "";
    PersonId annaId = new PersonId(0);
    Browser annas = new Browser(0);
    Browser administrator = new Browser(0);
    ConnectionId wecom = new ConnectionId(0);

    @BeforeEach
    void somebodyToTellAndAWayOut() {
        // Other tests leave what nobody sends.
        transactions.in(() -> sql.execute("delete from notification.delivery where state = 'waiting'"));
        anna = TradingWorld.fresh("anna");
        annaId = person(anna, ShippedRole.CUSTOMER_SERVICE.code());
        annas = signedIn(anna);
        administrator = signedInAs(ShippedRole.ADMINISTRATOR);
        wecom = added(
                TradingWorld.fresh("wecom"),
                "wecom-app",
                Map.of("corpId", "c", "agentId", "1"),
                Map.of("corpSecret", "top-secret-words"));
        activate(wecom, true);
    }

    @AfterEach
    void nothingLeavesAnyMore() {
        connections.active().forEach(it -> activate(it.id(), false));
        provider.close();
    }

    ConnectionId added(String name, String kind, Map<String, String> settings, Map<String, String> secrets) {
        var all = new java.util.HashMap<>(settings);
        all.put("base", provider.base());
        return new ConnectionId(Long.parseLong(administrator
                .post(
                        "/api/notification/connections",
                        Map.of("name", name, "provider", kind, "settings", all, "secrets", secrets))
                .is(201)
                .text("/id")));
    }

    void activate(ConnectionId id, boolean on) {
        administrator
                .put("/api/notification/connections/" + id.value() + "/active", Map.of("active", on))
                .is(204);
    }

    void tell(MessageKind kind, String cause) {
        transactions.in(() -> {
            notifications.send(List.of(told(kind, cause)));
            return true;
        });
    }

    NewNotification told(MessageKind kind, String cause) {
        return new NewNotification(
                new Audience.These(Set.of(annaId)),
                kind,
                Map.of("number", cause, "by", "Wang", "detailEn", "look", "detailZh", "看看", "findings", "2"),
                "/sales/exceptions",
                "test:" + anna + ":" + cause,
                Optional.empty());
    }

    /** Sends what is due over the connection, until nothing is. */
    void send() {
        var by = connections.get(wecom);
        for (var taken = 1; taken > 0; ) {
            taken = sender.sendDue(by);
        }
    }

    /** What waits becomes due, and a connection that rests wakes. */
    void later() {
        transactions.in(() -> sql.execute("update notification.delivery set due_at = now() where state = 'waiting'")
                + sql.execute(
                        "update notification.connection set paused_until = now() where paused_until is not null"));
    }

    /** The delivery of that cause as the log shows it. */
    JsonNode delivery(String cause) {
        return administrator
                .get("/api/notification/deliveries?q=" + cause + "&person=" + annaId.value())
                .is(200)
                .json()
                .at("/items/0");
    }

    List<String> sent() {
        return provider.asked().stream()
                .filter(it -> it.uri().getPath().endsWith("send"))
                .map(it -> it.json().at("/textcard/title").asString())
                .toList();
    }
}
