package io.redthread.mining;

import io.redthread.mining.store.AnalysisRows;
import io.redthread.mining.store.AnalysisRows.Claimed;
import io.redthread.platform.background.OneAtATime;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on analyses in the background, one at a time; one whose server died begins again on another. */
@Component
class AnalysisRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisRunner.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final long PACE = 50_000;

    private final String claim = UUID.randomUUID().toString();
    private final OneAtATime background = new OneAtATime("log-analysis");
    private final AnalysisRows rows;
    private final Miner miner;
    private final Transactions transactions;
    private final Clock clock;

    AnalysisRunner(AnalysisRows rows, Miner miner, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.miner = miner;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Another worker has the analysis by now. */
    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void lookForWork() {
        var now = clock.instant();
        background.look(() -> transactions.in(() -> rows.claim(claim, now.minus(SILENCE), now)), this::work);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void forget() {
        transactions.in(() -> {
            rows.forget(clock.instant().minus(KEPT));
            return true;
        });
    }

    private void work(Claimed it) {
        try {
            var result = transactions.in(() -> miner.mine(it.query(), (done, total) -> tell(it, done, total)));
            finish(it, Optional.of(result));
        } catch (Taken e) {
            LOG.info("analysis {} is worked on elsewhere", it.id().value());
        } catch (RuntimeException e) {
            LOG.error("analysis {} failed", it.id().value(), e);
            finish(it, Optional.empty());
        }
    }

    private void tell(Claimed it, long done, long total) {
        if (done % PACE == 0
                && !transactions.separately(() -> rows.progress(it.id(), claim, done, total, clock.instant()))) {
            throw new Taken();
        }
    }

    private void finish(Claimed it, Optional<AnalysisResult> result) {
        transactions.in(() -> rows.finish(it.id(), claim, result, clock.instant()));
    }
}
