package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts over HTTP: whom they concern, what they do about them, and who is kept out. */
class AlertApiTest extends AlertsTest {

    private static final String ALERTS = "/api/alerts";

    @Test
    void the_buyer_takes_says_and_solves_what_is_his_and_it_is_recorded() {
        var alert = alert();
        var buyer = role("buyer");

        assertThat(buyer.get(ALERTS + "?show=mine&q=" + alert.number()).is(200).text("/items/0/alert/number"))
                .isEqualTo(alert.number());
        post(buyer, alert, "claim", Map.of("revision", alert.revision())).is(200);
        post(buyer, alert, "comments", Map.of("body", "已致电")).is(200);
        var solved = post(
                        buyer,
                        alert,
                        "solve",
                        Map.of(
                                "revision", alert.revision() + 1,
                                "solution", "改走空运",
                                "cause", "supplier-slow",
                                "cost", "320.50"))
                .is(200);

        assertThat(solved.text("/line/alert/state")).isEqualTo("solved");
        assertThat(solved.text("/steps/3/act")).isEqualTo("solved");
    }

    @Test
    void what_somebody_else_took_meanwhile_is_refused() {
        var alert = alert();
        post(role("head"), alert, "claim", Map.of("revision", alert.revision())).is(200);

        post(role("buyer"), alert, "claim", Map.of("revision", alert.revision()))
                .isProblem(409, "alerts/alert-changed");
    }

    @Test
    void a_silent_alert_leaves_the_list_and_a_past_moment_is_refused() {
        var alert = alert();
        var buyer = role("buyer");

        post(buyer, alert, "mute", Map.of("revision", alert.revision(), "until", Instant.EPOCH, "reason", "停产"))
                .is(422);
        post(
                        buyer,
                        alert,
                        "mute",
                        Map.of(
                                "revision", alert.revision(),
                                "until", Instant.now().plus(Duration.ofDays(2)),
                                "reason", "停产检修"))
                .is(200);

        assertThat(buyer.get(ALERTS + "?q=" + alert.number()).is(200).body()).doesNotContain(named(alert));
        assertThat(buyer.get(ALERTS + "?show=muted&q=" + alert.number()).is(200).body())
                .contains(named(alert));
    }

    @Test
    void another_buyer_does_not_see_it_and_nobody_below_writes_rules() {
        var alert = alert();
        var stranger = signedInAs(ShippedRole.BUYER);

        stranger.get(ALERTS + "/" + alert.id().value()).is(404);
        signedInAs(ShippedRole.ACCOUNTANT).get(ALERTS).is(403);
        stranger.post("/api/alerts/rules/check", Map.of("kind", "stock")).is(422);
        stranger.post("/api/alerts/rules", Map.of("kind", "stock")).is(403);
    }

    @Test
    void whom_a_rule_may_tell_is_a_list_for_those_who_write_rules() {
        var owners = "/api/alerts/rules/owners";

        assertThat(signedInAs(ShippedRole.OPERATIONS).get(owners).is(200).body())
                .contains("\"value\":\"" + team.buyer().username() + "\"")
                .contains("\"value\":\"operations\"")
                .contains("\"value\":\"" + team.code() + "\"");
        role("buyer").get(owners).is(403);
    }

    @Test
    void a_rule_that_cannot_be_read_is_not_published() {
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var content = Map.of(
                "nameZh", "坏规则",
                "nameEn", "A bad rule",
                "when", "nothing > 1",
                "severity", "info",
                "owner", Map.of("kind", "role", "value", "operations"));
        var made = operations
                .post("/api/alerts/rules", Map.of("kind", "stock", "content", content))
                .is(200);
        var path = "/api/alerts/rules/" + made.text("/rule/id");

        operations.post(path + "/publish", Map.of("revision", 1)).isProblem(422, "alerts/alert-rule-not-clean");
        operations
                .post(path + "/turn", Map.of("revision", 1, "on", true))
                .isProblem(409, "alerts/alert-rule-unpublished");
    }

    private AlertView alert() {
        var rule = rule(48);
        changed(List.of(released(1).getFirst()));
        watch.catchUp(hours(48));
        return told(rule).getFirst();
    }

    private Browser role(String role) {
        return signedIn(team.code() + "-" + role);
    }

    private static Answer post(Browser who, AlertView alert, String act, Map<String, ?> body) {
        return who.post(ALERTS + "/" + alert.id().value() + "/" + act, body);
    }

    /** How a list names it; other rules may speak of the same order. */
    private static String named(AlertView alert) {
        return "\"alert\":{\"id\":\"" + alert.id().value() + "\"";
    }
}
