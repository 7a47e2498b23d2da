package io.redthread.mining;

import io.redthread.mining.domain.OcelJson;
import io.redthread.mining.domain.OcelWriter;
import io.redthread.mining.domain.OcelXml;
import io.redthread.mining.store.LogFileRows;
import io.redthread.mining.store.LogFileRows.Claimed;
import io.redthread.mining.store.OcelSqliteWriter;
import io.redthread.platform.background.OneAtATime;
import io.redthread.platform.database.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes logs to files in the background, one at a time; one whose server died begins again on another. */
@Component
class LogFileRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LogFileRunner.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PART = 1 << 20;

    private final String claim = UUID.randomUUID().toString();
    private final OneAtATime background = new OneAtATime("log-file");
    private final LogFileRows rows;
    private final OcelExport export;
    private final Transactions transactions;
    private final Clock clock;

    LogFileRunner(LogFileRows rows, OcelExport export, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.export = export;
        this.transactions = transactions;
        this.clock = clock;
    }

    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Scheduled(fixedDelay = 700, timeUnit = TimeUnit.MILLISECONDS)
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
        try (var parts = new Parts(it)) {
            try (var writer = writer(it.query().format(), parts)) {
                export.write(it.query(), it.persons(), writer, (done, total) -> tell(it, parts, done, total));
            }
            parts.cut();
            finish(it, JobState.DONE, parts.length);
        } catch (Taken e) {
            LOG.info("log file {} is written elsewhere", it.id().value());
        } catch (RuntimeException e) {
            LOG.error("log file {} failed", it.id().value(), e);
            finish(it, JobState.FAILED, 0);
        }
    }

    private static OcelWriter writer(LogFormat format, OutputStream to) {
        return switch (format) {
            case JSON -> new OcelJson(to);
            case XML -> new OcelXml(to);
            case SQLITE -> new OcelSqliteWriter(to);
        };
    }

    private void tell(Claimed it, Parts parts, long done, long total) {
        if (!transactions.separately(() -> rows.progress(it.id(), claim, done, total, clock.instant()))) {
            parts.drop();
            throw new Taken();
        }
    }

    private void finish(Claimed it, JobState state, long bytes) {
        transactions.in(() -> rows.finish(it.id(), claim, state, bytes, clock.instant()));
    }

    /** Bytes on their way into the database, a megabyte at a time. */
    private final class Parts extends OutputStream {

        private final Claimed of;
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(PART);
        private int no;
        private long length;
        private boolean dropped;

        Parts(Claimed of) {
            this.of = of;
        }

        @Override
        public void write(int b) {
            waiting.write(b);
            cutWhenFull();
        }

        @Override
        public void write(byte[] bytes, int from, int many) {
            waiting.write(bytes, from, many);
            cutWhenFull();
        }

        private void cutWhenFull() {
            if (waiting.size() >= PART) {
                cut();
            }
        }

        /** What still comes is another worker's to write. */
        void drop() {
            dropped = true;
        }

        void cut() {
            if (dropped) {
                waiting.reset();
            }
            if (waiting.size() > 0) {
                var bytes = waiting.toByteArray();
                waiting.reset();
                length += bytes.length;
                no++;
                transactions.separately(() -> {
                    rows.keep(of.id(), no, bytes);
                    return true;
                });
            }
        }

        @Override
        public void close() {
            waiting.reset();
        }
    }
}
