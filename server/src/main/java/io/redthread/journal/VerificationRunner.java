package io.redthread.journal;

import io.redthread.journal.events.JournalBroken;
import io.redthread.journal.store.VerificationRuns;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Runs verifications in the background, one at a time whatever the number of servers, and remembers what they found. */
@Service
public class VerificationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationRunner.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(60);
    private static final long PACE_MILLIS = 300;

    private final JournalVerification verification;
    private final VerificationRuns runs;
    private final Writing writing;
    private final ApplicationEventPublisher events;

    VerificationRunner(
            JournalVerification verification,
            VerificationRuns runs,
            Writing writing,
            ApplicationEventPublisher events) {
        this.verification = verification;
        this.runs = runs;
        this.writing = writing;
        this.events = events;
    }

    /** Starts one; when one runs already, that is it. */
    public VerificationRun start() {
        var running = running();
        if (running.isPresent()) {
            return running.get();
        }
        var caller = Callers.current();
        var now = writing.now();
        var id = writing.transactions().separately(() -> runs.begin(caller.username(), now));
        Thread.ofVirtual()
                .name("journal-verification")
                .uncaughtExceptionHandler((thread, e) -> LOG.error("verification {} came to nothing", id, e))
                .start(() -> Callers.run(caller, () -> run(id)));
        return new VerificationRun(id, now, caller.username(), 0, 0, null, null);
    }

    /** The one that runs now. */
    public Optional<VerificationRun> running() {
        return runs.running(writing.now().minus(SIGN_OF_LIFE));
    }

    /** The newest that came to its end. */
    public Optional<VerificationRun> lastFinished() {
        return runs.lastFinished();
    }

    private void run(VerificationId id) {
        var told = new AtomicLong();
        var report = verification.verify((done, total) -> {
            var now = writing.now();
            var last = told.get();
            if (now.toEpochMilli() - last > PACE_MILLIS && told.compareAndSet(last, now.toEpochMilli())) {
                writing.separately(() -> runs.progress(id, done, total, now));
            }
        });
        writing.separately(() -> {
            runs.finish(id, report, writing.now());
            if (!report.clean()) {
                events.publishEvent(new JournalBroken(report.findingsCount(), report.at()));
            }
            writing.journal()
                    .record(Act.of(
                            "journal-verified",
                            new DocumentRef("journal", report.lastSequence()),
                            "#" + report.lastSequence(),
                            Map.of(
                                    "clean",
                                    report.clean(),
                                    "head",
                                    report.head(),
                                    "findings",
                                    report.findingsCount())));
        });
    }
}
