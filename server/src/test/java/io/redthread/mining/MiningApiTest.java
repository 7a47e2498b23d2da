package io.redthread.mining;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.platform.database.Transactions;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may see and exchange logs, and that the log of another system is looked at with the same eyes. */
class MiningApiTest extends RedthreadTest {

    private static final String XES =
            """
        <log><trace><string key="concept:name" value="A"/>%s%s</trace>
        <trace><string key="concept:name" value="B"/>%s%s%s</trace></log>
        """.formatted(event("check", 1), event("pay", 3), event("check", 1), event("check", 2), event("pay", 9));

    @Autowired
    ForeignLogs foreign;

    @Autowired
    Transactions work;

    @Test
    void who_may_not_see_it_is_refused() {
        for (var role :
                new ShippedRole[] {ShippedRole.BUYER, ShippedRole.WAREHOUSE_KEEPER, ShippedRole.DEPARTMENT_HEAD}) {
            signedInAs(role).get("/api/mining/frame").is(403);
        }
        signedInAs(ShippedRole.CFO).get("/api/mining/frame").is(200);
        signedInAs(ShippedRole.CFO).get("/api/mining/files").is(403);
    }

    @Test
    void the_log_of_another_system_is_looked_at_with_the_same_eyes_and_thrown_away() {
        var name = TradingWorld.fresh("log");
        var log = bring(name);
        var operations = signedInAs(ShippedRole.OPERATIONS);

        var answer = mined(operations, log);

        assertThat(answer.text("/result/lives")).isEqualTo("2");
        assertThat(answer.text("/result/variantCount")).isEqualTo("2");
        assertThat(answer.text("/result/loops/0/count")).isEqualTo("1");
        assertThat(answer.text("/result/conformance/compared")).isEqualTo("0");
        operations
                .get("/api/mining/analyses/" + answer.text("/id") + "/export/ways?format=csv")
                .is(200);
        operations.delete("/api/mining/logs/" + log.value()).is(204);
        operations.get("/api/mining/frame?log=" + log.value()).isProblem(404, "mining/log-not-found");
        operations.delete("/api/mining/logs/0").isProblem(409, "mining/own-log-stays");
    }

    @Test
    void the_same_question_is_answered_from_what_came_out() {
        var log = bring(TradingWorld.fresh("log"));
        var operations = signedInAs(ShippedRole.OPERATIONS);

        var first = mined(operations, log).text("/id");

        assertThat(mined(operations, log).text("/id")).isEqualTo(first);
    }

    @Test
    void a_log_leaves_as_a_file() {
        var log = bring(TradingWorld.fresh("log"));
        var operations = signedInAs(ShippedRole.OPERATIONS);

        var asked = operations
                .post(
                        "/api/mining/files",
                        Map.of("log", Long.toString(log.value()), "format", "json", "types", new String[0]))
                .is(201);
        var path = "/api/mining/files/" + asked.text("/id");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> operations.get(path).text("/state").equals("done"));
        assertThat(operations.get(path + "/download").is(200).body())
                .contains("\"check\"", "case:A")
                .doesNotContain("Li");
    }

    private static Answer mined(Browser browser, LogId log) {
        var query = Map.of("log", Long.toString(log.value()), "type", "case");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> browser.post("/api/mining/analyses", query).is(200),
                        it -> it.text("/state").equals("done"));
    }

    private LogId bring(String name) {
        return work.in(() -> foreign.bring(
                        name, ForeignFormat.XES, () -> new ByteArrayInputStream(XES.getBytes(StandardCharsets.UTF_8))))
                .id();
    }

    private static String event(String activity, int minute) {
        return "<event><string key=\"concept:name\" value=\"" + activity
                + "\"/><string key=\"org:resource\" value=\"Li\"/><date key=\"time:timestamp\" value=\"2026-01-05T09:0"
                + minute + ":00Z\"/></event>";
    }
}
