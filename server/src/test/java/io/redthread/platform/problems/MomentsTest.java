package io.redthread.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.support.RedthreadTest;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sentences tell moments as the company's clock shows them; the facts beside them stay exact. */
class MomentsTest extends RedthreadTest {

    @Autowired
    private Problems problems;

    @Test
    void a_moment_in_a_sentence_is_the_companys() {
        var refusal = new AlreadyDispatched("PK-1", "SO-1", Instant.parse("2026-11-30T18:13:54.109095Z"));

        var problem = problems.of(refusal, "/", Locale.CHINESE);

        assertThat(problem.detail()).contains("2026-12-01 02:13").doesNotContain("T18");
        assertThat(problem.members()).containsEntry("dispatchedAt", "2026-11-30T18:13:54.109095Z");
    }
}
