package io.redthread.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The past is looked at anew in the background, and whoever asked sees how far that is. */
class ScansTest extends ControlTest {

    private static final String SCANS = "/api/control/scans";

    @Autowired
    private Findings findings;

    private Browser cfo = new Browser(0);

    @BeforeEach
    void somebody_who_may_ask() {
        cfo = signedInAs(ShippedRole.CFO);
    }

    @Test
    void one_that_was_asked_for_comes_to_its_end() {
        submitted("4990");

        var asked = ask(today(-3), today(0)).is(202);
        var ended = ended(asked.text("/id"));

        assertThat(ended.text("/state")).isEqualTo("done");
        assertThat(ended.text("/stage")).isEqualTo("habits");
        assertThat(ended.text("/finishedAt")).isNotEmpty();
        assertThat(cfo.get(SCANS).is(200).text("/0/id")).isEqualTo(asked.text("/id"));
    }

    @Test
    void says_stage_by_stage_how_far_it_is() {
        submitted("4990");
        var heard = new ArrayList<ScanStage>();

        findings.scan(Instant.now().minus(Duration.ofDays(2)), Instant.now(), (stage, done, total) -> {
            heard.add(stage);
            assertThat(done).isBetween(0L, total);
        });

        assertThat(heard).isSorted().contains(ScanStage.values());
    }

    @Test
    void refuses_days_that_end_before_they_begin_and_those_who_may_not() {
        ask(today(0), today(-1)).isProblem(422, "platform/invalid-input");
        cfo.get(SCANS + "/404").isProblem(404, "control/scan-not-found");
        signedIn(team.code() + "-head")
                .post(SCANS, Map.of("from", today(-1), "until", today(0)))
                .isProblem(403, "identity/permission-missing");
    }

    private Answer ask(String from, String until) {
        return cfo.post(SCANS, Map.of("from", from, "until", until));
    }

    private Answer ended(String scan) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> cfo.get(SCANS + "/" + scan).is(200),
                        it -> !it.text("/finishedAt").isEmpty());
    }

    private String today(int more) {
        return world.today().plusDays(more).toString();
    }
}
