package io.redthread.importing;

import io.redthread.importing.file.Tables;
import io.redthread.importing.store.ImportJobs;
import io.redthread.importing.store.ImportRefusals;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports (导入) from upload to report. */
@Service
public class Imports {

    private static final String DOCUMENT = "import";
    private static final int LONGEST_NAME = 200;

    private final ImportJobs jobs;
    private final ImportRefusals refusals;
    private final ImportFiles files;
    private final ImportRights rights;
    private final ImportMappings mappings;
    private final Previews previews;
    private final Journal journal;
    private final Transactions transactions;

    Imports(
            ImportJobs jobs,
            ImportRefusals refusals,
            ImportFiles files,
            ImportRights rights,
            ImportMappings mappings,
            Previews previews,
            Journal journal,
            Transactions transactions) {
        this.jobs = jobs;
        this.refusals = refusals;
        this.files = files;
        this.rights = rights;
        this.mappings = mappings;
        this.previews = previews;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * How a file that was just uploaded may be mapped.
     *
     * @param name of the saved mapping it comes from; absent when guessed by the columns' names
     */
    public record Suggestion(Optional<String> name, ImportMapping mapping) {}

    /** Stores and recognises a file; a file that cannot be read is refused and not kept. */
    public ImportJob upload(String targetCode, String fileName, InputStream stream) {
        var target = rights.target(targetCode);
        var id = transactions.separately(jobs::next);
        try {
            var inspection = Tables.inspect(files.store(id, stream));
            return transactions.in(() -> {
                jobs.add(id, target.code(), shown(fileName), inspection, Callers.current());
                return jobs.find(id);
            });
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    /** The saved mapping that fits, or what the columns' names suggest. */
    @Transactional(readOnly = true)
    public Suggestion suggestion(ImportJob job) {
        var target = rights.target(job.target());
        return mappings.fitting(job.target(), job.columns())
                .map(named -> new Suggestion(Optional.of(named.name()), named.mapping()))
                .orElseGet(() -> new Suggestion(Optional.empty(), ColumnGuess.of(target.fields(), job.columns())));
    }

    /** The import, if the caller may do such. */
    @Transactional(readOnly = true)
    public ImportJob find(ImportId id) {
        var job = jobs.find(id);
        rights.target(job.target());
        return job;
    }

    /** The caller's own imports, newest first. */
    @Transactional(readOnly = true)
    public Page<ImportJob> mine(PageQuery query) {
        return jobs.of(Callers.current().username(), query);
    }

    /** How the first rows would be taken. */
    public ImportPreview preview(ImportId id, ImportMapping mapping) {
        var job = jobs.find(id);
        return previews.of(rights.target(job.target()), job, mapping, files.existing(id));
    }

    /** Lets the import run in the background; on a dry run nothing it does is kept. */
    @Transactional
    public ImportJob start(ImportId id, ImportMapping mapping, boolean dryRun) {
        var job = jobs.find(id);
        RowReader.of(rights.target(job.target()), job.columns(), mapping);
        files.existing(id);
        refusals.forget(id);
        jobs.queue(id, mapping, dryRun);
        journal.record(Act.of(
                "import-started",
                new DocumentRef(DOCUMENT, id.value()),
                job.fileName(),
                Map.of("target", job.target(), "rows", job.progress().total(), "dryRun", dryRun)));
        return jobs.find(id);
    }

    /** Stops the import after the batch at hand; what was taken stays. */
    @Transactional
    public ImportJob cancel(ImportId id) {
        var job = find(id);
        jobs.cancel(id);
        journal.record(Act.of(
                "import-cancelled",
                new DocumentRef(DOCUMENT, id.value()),
                job.fileName(),
                Map.of("target", job.target(), "rowsDone", job.progress().done())));
        return jobs.find(id);
    }

    /** The name as a person may see it: no path, nothing invisible, not endless. */
    private static String shown(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.isBlank() ? "upload" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
