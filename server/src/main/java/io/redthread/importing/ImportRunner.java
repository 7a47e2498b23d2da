package io.redthread.importing;

import io.redthread.importing.events.ImportEnded;
import io.redthread.importing.store.ImportJobs;
import io.redthread.importing.store.ImportRefusals;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works on imports in the background: claims one, takes its rows, goes on where a worker that died left off. Several
 * processes may do so on one database, if they share the folder of uploads.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int WORKERS = 2;
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final long LEAVE_SECONDS = 20;

    private final String claim = UUID.randomUUID().toString();
    private final Set<ImportId> working = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(WORKERS);
    private final ImportJobs jobs;
    private final ImportRefusals refusals;
    private final ImportFiles files;
    private final ObjectProvider<ImportTarget> targets;
    private final Transactions transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile boolean stopping;

    ImportRunner(
            ImportJobs jobs,
            ImportRefusals refusals,
            ImportFiles files,
            ObjectProvider<ImportTarget> targets,
            Transactions transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.refusals = refusals;
        this.files = files;
        this.targets = targets;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(fixedDelay = 300, timeUnit = TimeUnit.MILLISECONDS)
    void lookForWork() {
        while (!stopping && free.tryAcquire()) {
            var claimed = Optional.<ImportJob>empty();
            try {
                claimed = transactions.in(() ->
                        jobs.claim(claim, Set.copyOf(working), clock.instant().minus(SILENCE)));
            } finally {
                if (claimed.isEmpty()) {
                    free.release();
                }
            }
            if (claimed.isEmpty()) {
                return;
            }
            var job = claimed.get();
            working.add(job.id());
            Thread.ofVirtual().name("import-" + job.id().value()).start(() -> work(job));
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void beat() {
        var alive = Set.copyOf(working);
        if (!alive.isEmpty()) {
            jobs.beat(claim, alive);
        }
    }

    /** Lets the batches at hand end, so that the next start goes on at once. */
    @PreDestroy
    void leave() throws InterruptedException {
        stopping = true;
        if (!free.tryAcquire(WORKERS, LEAVE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("an import did not stop in time; it goes on after the next start");
        }
    }

    private void work(ImportJob job) {
        try {
            var owner = job.owner();
            var caller = new Caller(
                    owner.personId().orElse(null),
                    owner.username(),
                    owner.name(),
                    owner.role(),
                    null,
                    "local",
                    "import");
            Callers.run(caller, () -> run(job));
        } finally {
            working.remove(job.id());
            free.release();
        }
    }

    private void run(ImportJob job) {
        try {
            var target = targets.stream()
                    .filter(each -> each.code().equals(job.target()))
                    .findAny()
                    .orElseThrow(() -> new Refused(new ImportRefusal.ImportTargetAbsent(job.target())));
            var run = new ImportRun(jobs, refusals, transactions, job, target, claim);
            var state = run.run(files.existing(job.id()), () -> stopping);
            transactions.in(() -> {
                if (state == ImportState.DONE && !job.dryRun()) {
                    target.finished(job.id(), job.mapping().orElseThrow());
                }
                finish(job, state, Optional.empty());
                return true;
            });
        } catch (ImportRun.Lost e) {
            LOG.info("import {} went to another worker", job.id().value());
        } catch (Refused e) {
            end(job, ImportState.FAILED, Optional.of(e.refusal().name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("import {} stopped", job.id().value(), e);
            later(job);
        }
    }

    /** The database went away or a worker stumbled: somebody tries again, but not for ever. */
    private void later(ImportJob job) {
        try {
            var often = jobs.attempts(job.id()) >= MOST_ATTEMPTS;
            end(
                    job,
                    often ? ImportState.FAILED : ImportState.QUEUED,
                    often ? Optional.of("import-fault") : Optional.empty());
        } catch (RuntimeException e) {
            LOG.warn("import {} is left for later: {}", job.id().value(), e.toString());
        }
    }

    private void end(ImportJob job, ImportState state, Optional<String> failure) {
        transactions.in(() -> {
            finish(job, state, failure);
            return true;
        });
    }

    /** Says how it ended, to whoever started it; one that is put off has not ended. */
    private void finish(ImportJob job, ImportState state, Optional<String> failure) {
        jobs.finish(job.id(), claim, state, failure);
        if (state != ImportState.QUEUED && !job.dryRun()) {
            var progress = jobs.find(job.id()).progress();
            events.publishEvent(new ImportEnded(
                    job.id(),
                    job.owner().username(),
                    job.fileName(),
                    state,
                    progress.done(),
                    progress.figures().refused().count()));
        }
    }
}
