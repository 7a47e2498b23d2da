package io.redthread.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.control.store.ScanRows;
import io.redthread.control.store.ScanRows.Place;
import io.redthread.platform.database.Transactions;
import io.redthread.support.RedthreadTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One scan at a time, held by one worker; what a dead worker held another takes. */
class ScanRowsTest extends RedthreadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private ScanRows rows;

    @Autowired
    private Transactions transactions;

    @Test
    void a_second_one_waits_and_a_silent_worker_loses_it() {
        var now = Instant.now();
        transactions.nested(() -> {
            var id = rows.add(DAY, DAY, "cfo", now).orElseThrow();
            assertThat(rows.add(DAY, DAY, "cfo", now)).isEmpty();

            assertThat(claim("one", now.minusSeconds(60), now)).contains(id);
            assertThat(claim("two", now.minusSeconds(60), now)).isEmpty();
            var later = now.plusSeconds(600);
            assertThat(claim("two", later.minusSeconds(60), later)).contains(id);

            assertThat(rows.progress(id, "one", new Place(ScanStage.HABITS, 1, 2), later))
                    .isFalse();
            assertThat(rows.progress(id, "two", new Place(ScanStage.HABITS, 1, 2), later))
                    .isTrue();
            rows.finish(id, "one", ScanState.DONE, later);
            assertThat(rows.find(id).orElseThrow().state()).isEqualTo(ScanState.RUNNING);
            rows.finish(id, "two", ScanState.DONE, later);
            return true;
        });
    }

    private Optional<ScanId> claim(String who, Instant silentSince, Instant now) {
        return rows.claim(who, silentSince, now).map(Scan::id);
    }
}
