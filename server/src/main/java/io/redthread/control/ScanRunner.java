package io.redthread.control;

import io.redthread.control.store.ScanRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.background.OneAtATime;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on scans in the background; one whose server died begins again on another, which changes nothing twice. */
@Component
class ScanRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScanRunner.class);

    /** Longer than a month's habits take in a large history. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final String claim = UUID.randomUUID().toString();
    private final OneAtATime background = new OneAtATime("control-scan");
    private final ScanRows rows;
    private final Findings findings;
    private final Transactions transactions;
    private final Clock clock;

    ScanRunner(ScanRows rows, Findings findings, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void lookForWork() {
        var now = clock.instant();
        background.look(() -> transactions.in(() -> rows.claim(claim, now.minus(SILENCE), now)), this::work);
    }

    private void work(Scan it) {
        try {
            findings.scan(
                    begin(it.from()),
                    begin(it.until().plusDays(1)),
                    (stage, done, total) -> tell(it, stage, done, total));
            finish(it, ScanState.DONE);
        } catch (TakenOver e) {
            LOG.info("scan {} goes on elsewhere", it.id().value());
        } catch (RuntimeException e) {
            LOG.error("scan {} failed", it.id().value(), e);
            finish(it, ScanState.FAILED);
        }
    }

    private void tell(Scan it, ScanStage stage, long done, long total) {
        var mine = transactions.separately(
                () -> rows.progress(it.id(), claim, new ScanRows.Place(stage, done, total), clock.instant()));
        if (!mine) {
            throw new TakenOver();
        }
    }

    private void finish(Scan it, ScanState state) {
        transactions.separately(() -> {
            rows.finish(it.id(), claim, state, clock.instant());
            return true;
        });
    }

    private static Instant begin(LocalDate day) {
        return CompanyDay.start(day);
    }

    /** Another server holds the scan, because this one was silent too long. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
