package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.notification.transport.FakeProvider.Says;
import io.redthread.support.TradingWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Channels, texts and preferences over HTTP. */
class ChannelApiTest extends OutboxCase {

    @Test
    void secrets_come_back_nowhere_and_lie_sealed_in_the_database() {
        var views = administrator.get("/api/notification/connections").is(200);

        assertThat(views.body()).contains("secretsSet").doesNotContain("top-secret-words");
        assertThat(sql.fetch("select secrets::text || settings::text from notification.connection")
                        .toString())
                .doesNotContain("top-secret-words");
        assertThat(administrator.get("/api/journal/entries?size=20").body()).doesNotContain("top-secret-words");
        assertThat(String.valueOf(connections.account(connections.get(wecom)))).doesNotContain("top-secret-words");
    }

    @Test
    void a_secret_left_out_stays_and_an_older_revision_is_refused() {
        var body = Map.of(
                "name", TradingWorld.fresh("again"),
                "provider", "wecom-app",
                "settings", Map.of("corpId", "c2", "agentId", "7", "base", provider.base()));
        change(Map.of("revision", 1, "connection", body)).is(204);

        assertThat(connections.account(connections.get(wecom)).orElseThrow().secrets())
                .containsEntry("corpSecret", "top-secret-words");
        change(Map.of("revision", 1, "connection", body)).isProblem(409, "notification/connection-changed");
    }

    @Test
    void what_is_malformed_is_named_at_its_place_and_secrets_are_not_repeated() {
        var answer = administrator.post(
                "/api/notification/connections",
                Map.of(
                        "name",
                        "",
                        "provider",
                        "dingtalk-robot",
                        "settings",
                        Map.of("base", "http://10.0.0.1"),
                        "secrets",
                        Map.of("accessToken", "not a token!")));

        answer.isProblem(422, "platform/invalid-input");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(it -> it.path("pointer").asString()))
                .containsExactlyInAnyOrder("/name", "/settings/base", "/secrets/accessToken");
        assertThat(answer.body()).doesNotContain("not a token");
        administrator
                .post("/api/notification/connections", Map.of("name", "x", "provider", "demo-sms"))
                .is(422);
    }

    @Test
    void one_account_carries_a_channel_at_a_time() {
        var other = added(
                TradingWorld.fresh("wecom"),
                "wecom-app",
                Map.of("corpId", "c", "agentId", "1"),
                Map.of("corpSecret", "s"));

        activate(other, true);

        assertThat(connections.active().stream()
                        .filter(it -> it.channel() == Channel.WECOM)
                        .map(Connection::id))
                .containsExactly(other);
    }

    @Test
    void a_trial_goes_at_once_to_whoever_asks_and_says_what_was_answered() {
        activate(wecom, false);
        var answer = administrator
                .post("/api/notification/connections/" + wecom.value() + "/test", Map.of())
                .is(200);

        assertThat(answer.text("/state")).isEqualTo("delivered");
        assertThat(provider.last().json().path("touser").asString()).isEqualTo("tester-administrator");

        provider.answers(asked -> Says.ok("{\"errcode\":40001,\"errmsg\":\"top-secret-words is wrong\"}"));
        change(Map.of(
                        "revision",
                        1,
                        "connection",
                        Map.of(
                                "name",
                                TradingWorld.fresh("w"),
                                "provider",
                                "wecom-app",
                                "settings",
                                Map.of("corpId", "c", "agentId", "1", "base", provider.base()))))
                .is(204);
        var wrong = administrator
                .post("/api/notification/connections/" + wecom.value() + "/test", Map.of())
                .is(200);
        assertThat(wrong.text("/state")).isEqualTo("failed");
        assertThat(wrong.text("/lastAnswer")).contains("*** is wrong").doesNotContain("top-secret");
    }

    @Test
    void the_same_key_tries_once() {
        var keyed = signedIn(administratorNamed()).with("Idempotency-Key", "trial-" + anna);
        var path = "/api/notification/connections/" + wecom.value() + "/test";

        var first = keyed.post(path, Map.of()).is(200).text("/id");

        assertThat(keyed.post(path, Map.of()).is(200).text("/id")).isEqualTo(first);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_text_is_changed_for_one_language_with_facts_the_kind_has() {
        var path = "/api/notification/templates/exception-assigned/wecom/zh";
        var unknown = administrator
                .put(path, Map.of("title", "去看 {number}", "body", "{amount}"))
                .isProblem(422, "platform/invalid-input");
        assertThat(unknown.text("/errors/0/detail")).contains("amount").doesNotContain("{value}");
        administrator
                .put(path, Map.of("title", "去看 {number}", "body", "{by}", "providerTemplate", "a b"))
                .is(422);
        administrator
                .put(path, Map.of("title", "{person} 去看 {number}", "body", "{by} {link}"))
                .is(204);

        tell(MessageKind.EXCEPTION_ASSIGNED, "TP-1");
        send();
        assertThat(sent()).containsExactly("测试 " + anna + " 去看 TP-1");
        assertThat(provider.last().json().at("/textcard/description").asString())
                .endsWith("/sales/exceptions");

        administrator.delete(path).is(204);
        tell(MessageKind.EXCEPTION_ASSIGNED, "TP-2");
        send();
        assertThat(sent().getLast()).isEqualTo("异常交给你:TP-2");
    }

    @Test
    void the_texts_of_the_inbox_can_be_changed_too() {
        var path = "/api/notification/templates/exception-assigned/in-app/en";
        administrator
                .put(path, Map.of("title", "Yours: {number}", "body", "{detailEn}"))
                .is(204);

        tell(MessageKind.EXCEPTION_ASSIGNED, "TP-3");

        assertThat(annas.get("/api/notification/messages").text("/items/0/title/en"))
                .isEqualTo("Yours: TP-3");
        administrator.delete(path).is(204);
    }

    @Test
    void preferences_say_what_holds_and_who_may_manage_channels_is_asked_for() {
        var mine = annas.get("/api/notification/preferences").is(200);
        assertThat(mine.json().path("inUse").toString()).isEqualTo("[\"in-app\",\"wecom\"]");
        assertThat(mine.json()
                        .path("kinds")
                        .valueStream()
                        .map(it -> it.path("kind").asString()))
                .contains("order-held")
                .doesNotContain("channel-test");
        annas.put("/api/notification/preferences", Map.of("quietFrom", "22:00")).is(422);
        annas.put("/api/notification/preferences", Map.of("wecomUser", "no such name"))
                .is(422);

        for (var path : List.of("connections", "providers", "templates", "deliveries")) {
            annas.get("/api/notification/" + path).isProblem(403, "identity/permission-missing");
        }
        annas.get("/api/notification/demo-phone").isProblem(404, "notification/no-demo-phone");
    }

    private io.redthread.support.Answer change(Map<String, ?> body) {
        return administrator.put("/api/notification/connections/" + wecom.value(), new HashMap<>(body));
    }

    private String administratorNamed() {
        var name = TradingWorld.fresh("admin");
        person(name, ShippedRole.ADMINISTRATOR.code());
        return name;
    }
}
