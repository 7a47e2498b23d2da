package io.redthread.importing;

import io.redthread.importing.ImportFigures.Tally;
import io.redthread.importing.RowOutcome.Cause;
import io.redthread.importing.RowOutcome.Rejected;
import io.redthread.importing.RowReader.Read;
import io.redthread.importing.store.ImportJobs;
import io.redthread.importing.store.ImportRefusals;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the rows of one import, batch by batch. A batch, its count and its refusals are one transaction: whatever dies in
 * between, the next worker goes on exactly there.
 */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int RETRIES = 8;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final ImportJobs jobs;
    private final ImportRefusals refusals;
    private final Transactions transactions;
    private final ImportJob job;
    private final ImportTarget target;
    private final String claim;
    private final RowReader reader;
    private long done;
    private ImportFigures figures;
    private boolean cancelled;

    ImportRun(
            ImportJobs jobs,
            ImportRefusals refusals,
            Transactions transactions,
            ImportJob job,
            ImportTarget target,
            String claim) {
        this.jobs = jobs;
        this.refusals = refusals;
        this.transactions = transactions;
        this.job = job;
        this.target = target;
        this.claim = claim;
        this.reader = RowReader.of(target, job.columns(), job.mapping().orElseThrow());
        this.done = job.progress().done();
        this.figures = job.progress().figures();
    }

    /** The import is no longer this worker's. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("the import went to another worker", null, false, false);
        }
    }

    /** Takes all rows, or as many as there is time for. */
    ImportState run(Path path, BooleanSupplier stopping) throws InterruptedException {
        try (var chunks = new Chunks(target, reader, path, job)) {
            while (!stopping.getAsBoolean()) {
                var chunk = chunks.next();
                if (chunk.failure().isPresent()) {
                    throw chunk.failure().get();
                }
                if (!chunk.rows().isEmpty()) {
                    take(chunk.rows());
                }
                if (cancelled) {
                    return ImportState.CANCELLED;
                }
                if (chunk.last()) {
                    return ImportState.DONE;
                }
            }
            return ImportState.QUEUED;
        }
    }

    /** Takes a batch; when that fails, its halves, until the culprit stands alone. */
    private void take(List<Read> rows) throws InterruptedException {
        for (var attempt = 0; ; attempt++) {
            try {
                attempt(rows);
                return;
            } catch (Lost e) {
                throw e;
            } catch (RuntimeException e) {
                var trouble = Trouble.of(e);
                if (trouble == Trouble.ELSEWHERE || (trouble == Trouble.PASSING && attempt == RETRIES)) {
                    throw e;
                }
                if (trouble == Trouble.ROWS) {
                    divide(rows, e);
                    return;
                }
                Thread.sleep(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private void divide(List<Read> rows, RuntimeException e) throws InterruptedException {
        var middle = Groups.middle(rows, target.keepTogether());
        if (middle > 0) {
            take(rows.subList(0, middle));
            take(rows.subList(middle, rows.size()));
            return;
        }
        var code = e instanceof Refused refused ? refused.refusal().name() : "import-row-fault";
        if (!(e instanceof Refused)) {
            LOG.warn(
                    "import {}: row {} could not be taken",
                    job.id().value(),
                    rows.getFirst().number(),
                    e);
        }
        var outcomes = rows.stream().map(row -> refused(row, code)).toList();
        figures = transactions.in(() -> advance(rows, outcomes));
        done += rows.size();
    }

    private static RowOutcome refused(Read read, String code) {
        return switch (read) {
            case Read.Readable readable -> RowOutcome.refused("", "", code);
            case Read.Refused refused -> new Rejected(refused.causes());
        };
    }

    private void attempt(List<Read> rows) {
        if (job.dryRun()) {
            var outcomes = dryly(rows);
            figures = transactions.in(() -> advance(rows, outcomes));
        } else {
            figures = transactions.in(() -> advance(rows, outcomes(rows)));
        }
        done += rows.size();
    }

    private List<RowOutcome> dryly(List<Read> rows) {
        var outcomes = new ArrayList<RowOutcome>();
        DryRun.of(transactions, () -> outcomes.addAll(outcomes(rows)));
        return outcomes;
    }

    /** What becomes of each row, those included that could not be read. */
    private List<RowOutcome> outcomes(List<Read> rows) {
        return Outcomes.of(target, job.id(), rows);
    }

    private ImportFigures advance(List<Read> rows, List<RowOutcome> outcomes) {
        var tally = new Tally();
        var lines = new ArrayList<ImportRefusals.Line>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            tally.add(target.amount(row.row()).orElse(BigDecimal.ZERO), outcomes.get(i));
            if (outcomes.get(i) instanceof Rejected rejected) {
                lines(row, rejected, lines);
            }
        }
        var sum = figures.plus(tally.figures());
        cancelled = jobs.advance(job.id(), claim, done, done + rows.size(), sum).orElseThrow(Lost::new);
        refusals.add(job.id(), lines);
        return sum;
    }

    private void lines(Read row, Rejected rejected, List<ImportRefusals.Line> lines) {
        var number = 0;
        for (Cause cause : rejected.causes()) {
            var value = cause.value().isEmpty() ? reader.cellOf(cause.field(), row.cells()) : cause.value();
            lines.add(new ImportRefusals.Line(
                    row.number(), number++, reader.columnOf(cause.field()), value, cause.code(), List.of(row.cells())));
        }
    }

    /** Whose fault an exception is. */
    private enum Trouble {
        /** A deadlock or a conflict: once more. */
        PASSING,
        /** The database is gone: somebody goes on later. */
        ELSEWHERE,
        /** Something in these rows. */
        ROWS;

        static Trouble of(RuntimeException e) {
            var state = sqlState(e).orElse("");
            if (state.equals("40001") || state.equals("40P01")) {
                return PASSING;
            }
            return Outage.is(e) ? ELSEWHERE : ROWS;
        }

        private static Optional<String> sqlState(Throwable e) {
            for (var cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    return Optional.ofNullable(sql.getSQLState());
                }
            }
            return Optional.empty();
        }
    }
}
