package io.redthread.importing.store;

import static io.redthread.importing.store.jooq.Tables.IMPORT_JOB;

import io.redthread.importing.ImportFigures;
import io.redthread.importing.ImportId;
import io.redthread.importing.ImportJob;
import io.redthread.importing.ImportJob.Owner;
import io.redthread.importing.ImportJob.Progress;
import io.redthread.importing.ImportMapping;
import io.redthread.importing.ImportRefusal.ImportAbsent;
import io.redthread.importing.ImportRefusal.ImportNotOpen;
import io.redthread.importing.ImportState;
import io.redthread.importing.file.TableFile;
import io.redthread.importing.file.Tables.Inspection;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports from upload to report. */
@Repository
public class ImportJobs {

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};
    private static final Listing LISTING =
            new Listing(IMPORT_JOB, IMPORT_JOB.ID, "-createdAt").sortable("createdAt", IMPORT_JOB.CREATED_AT);

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(DSLContext sql, IdBlocks ids, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    public ImportId next() {
        return new ImportId(ids.next("importing", "import_job_id"));
    }

    public void add(ImportId id, String target, String fileName, Inspection inspection, Caller caller) {
        var added = sql.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.ID, id)
                .set(IMPORT_JOB.TARGET, target)
                .set(IMPORT_JOB.STATE, ImportState.UPLOADED)
                .set(IMPORT_JOB.FILE_NAME, fileName)
                .set(IMPORT_JOB.FILE_KIND, inspection.file().kind().name())
                .set(IMPORT_JOB.GZIP, inspection.file().gzip())
                .set(IMPORT_JOB.ENCODING, inspection.file().encoding().name())
                .set(IMPORT_JOB.DELIMITER, String.valueOf(inspection.file().delimiter()))
                .set(IMPORT_JOB.COLUMNS, jsonb(inspection.columns()))
                .set(IMPORT_JOB.SAMPLES, jsonb(inspection.samples()))
                .set(IMPORT_JOB.ROWS_TOTAL, inspection.rows())
                .set(IMPORT_JOB.DRY_RUN, false)
                .set(IMPORT_JOB.ROWS_DONE, 0L)
                .set(IMPORT_JOB.FIGURES, jsonb(ImportFigures.NONE))
                .set(IMPORT_JOB.CANCEL_REQUESTED, false)
                .set(IMPORT_JOB.PERSON_ID, caller.personId())
                .set(IMPORT_JOB.USERNAME, caller.username())
                .set(IMPORT_JOB.PERSON_NAME, caller.name())
                .set(IMPORT_JOB.ROLE, caller.role())
                .set(IMPORT_JOB.CREATED_AT, clock.instant())
                .set(IMPORT_JOB.CLAIMED_ROWS, 0L)
                .set(IMPORT_JOB.ATTEMPTS, 0)
                .execute();
        RowCounts.expect(1, added, "import job");
    }

    public ImportJob find(ImportId id) {
        return sql.select(IMPORT_JOB.fields())
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(id))
                .fetchOptional(this::job)
                .orElseThrow(() -> new Refused(new ImportAbsent(id)));
    }

    public Page<ImportJob> of(String username, PageQuery query) {
        return LISTING.page(sql, query, IMPORT_JOB.USERNAME.eq(username), List.of(IMPORT_JOB.fields()), this::job);
    }

    /** From the upload, or again after a dry run. */
    public void queue(ImportId id, ImportMapping mapping, boolean dryRun) {
        var queued = sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, ImportState.QUEUED)
                .set(IMPORT_JOB.MAPPING, jsonb(mapping))
                .set(IMPORT_JOB.DRY_RUN, dryRun)
                .set(IMPORT_JOB.ROWS_DONE, 0L)
                .set(IMPORT_JOB.FIGURES, jsonb(ImportFigures.NONE))
                .set(IMPORT_JOB.CANCEL_REQUESTED, false)
                .set(IMPORT_JOB.ATTEMPTS, 0)
                .setNull(IMPORT_JOB.FAILURE)
                .setNull(IMPORT_JOB.STARTED_AT)
                .setNull(IMPORT_JOB.FINISHED_AT)
                .setNull(IMPORT_JOB.CLAIM)
                .where(IMPORT_JOB.ID.eq(id))
                .and(IMPORT_JOB
                        .STATE
                        .eq(ImportState.UPLOADED)
                        .or(IMPORT_JOB
                                .DRY_RUN
                                .isTrue()
                                .and(IMPORT_JOB.STATE.in(ImportState.DONE, ImportState.CANCELLED, ImportState.FAILED))))
                .execute();
        RowCounts.expectOne(queued, () -> new Refused(new ImportNotOpen(find(id).state())));
    }

    /** Stops what has not begun at once; what runs is asked to stop after its batch. */
    public void cancel(ImportId id) {
        var stopped = sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, ImportState.CANCELLED)
                .set(IMPORT_JOB.FINISHED_AT, clock.instant())
                .where(IMPORT_JOB.ID.eq(id))
                .and(IMPORT_JOB.STATE.in(ImportState.UPLOADED, ImportState.QUEUED))
                .execute();
        if (stopped == 0) {
            var asked = sql.update(IMPORT_JOB)
                    .set(IMPORT_JOB.CANCEL_REQUESTED, true)
                    .where(IMPORT_JOB.ID.eq(id))
                    .and(IMPORT_JOB.STATE.eq(ImportState.RUNNING))
                    .execute();
            RowCounts.expectOne(asked, () -> new Refused(new ImportNotOpen(find(id).state())));
        }
    }

    /**
     * Takes the oldest import that waits, whose worker fell silent, or which this worker let fall when the database went
     * away; nobody else gets it.
     *
     * @param working what this worker has in hand
     * @param silentSince workers not heard of since then are gone
     */
    public Optional<ImportJob> claim(String claim, Collection<ImportId> working, Instant silentSince) {
        var fallen = IMPORT_JOB.BEAT_AT.lt(silentSince).or(IMPORT_JOB.CLAIM.eq(claim));
        var free = sql.select(IMPORT_JOB.ID)
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.STATE.eq(ImportState.QUEUED))
                .or(IMPORT_JOB.STATE.eq(ImportState.RUNNING).and(fallen).and(IMPORT_JOB.ID.notIn(working)))
                .orderBy(IMPORT_JOB.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(IMPORT_JOB.ID);
        return free.map(id -> {
            var now = clock.instant();
            var claimed = sql.update(IMPORT_JOB)
                    .set(IMPORT_JOB.STATE, ImportState.RUNNING)
                    .set(IMPORT_JOB.CLAIM, claim)
                    .set(IMPORT_JOB.CLAIMED_AT, now)
                    .set(IMPORT_JOB.CLAIMED_ROWS, IMPORT_JOB.ROWS_DONE)
                    .set(IMPORT_JOB.ATTEMPTS, IMPORT_JOB.ATTEMPTS.plus(1))
                    .set(IMPORT_JOB.BEAT_AT, now)
                    .set(
                            IMPORT_JOB.STARTED_AT,
                            DSL.coalesce(IMPORT_JOB.STARTED_AT, DSL.val(now, IMPORT_JOB.STARTED_AT)))
                    .where(IMPORT_JOB.ID.eq(id))
                    .execute();
            RowCounts.expect(1, claimed, "import claim");
            return find(id);
        });
    }

    public int attempts(ImportId id) {
        return sql.select(IMPORT_JOB.ATTEMPTS)
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(id))
                .fetchSingle(IMPORT_JOB.ATTEMPTS);
    }

    /** Says that the worker of these imports lives. */
    public void beat(String claim, Collection<ImportId> ids) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.BEAT_AT, clock.instant())
                .where(IMPORT_JOB.CLAIM.eq(claim))
                .and(IMPORT_JOB.ID.in(ids))
                .and(IMPORT_JOB.STATE.eq(ImportState.RUNNING))
                .execute();
    }

    /**
     * Goes on from one row to another, if the import is still this worker's and stands where it believes.
     *
     * @return whether somebody asked to stop; absent when the import is no longer this worker's
     */
    public Optional<Boolean> advance(ImportId id, String claim, long from, long to, ImportFigures figures) {
        return sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.ROWS_DONE, to)
                .set(IMPORT_JOB.FIGURES, jsonb(figures))
                .set(IMPORT_JOB.ATTEMPTS, 0)
                .set(IMPORT_JOB.BEAT_AT, clock.instant())
                .where(IMPORT_JOB.ID.eq(id))
                .and(IMPORT_JOB.CLAIM.eq(claim))
                .and(IMPORT_JOB.STATE.eq(ImportState.RUNNING))
                .and(IMPORT_JOB.ROWS_DONE.eq(from))
                .returningResult(IMPORT_JOB.CANCEL_REQUESTED)
                .fetchOptional(IMPORT_JOB.CANCEL_REQUESTED);
    }

    /** Ends a run, if it is still this worker's. */
    public void finish(ImportId id, String claim, ImportState state, Optional<String> failure) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, state)
                .set(IMPORT_JOB.FAILURE, failure.orElse(null))
                .set(IMPORT_JOB.FINISHED_AT, state == ImportState.QUEUED ? null : clock.instant())
                .where(IMPORT_JOB.ID.eq(id))
                .and(IMPORT_JOB.CLAIM.eq(claim))
                .and(IMPORT_JOB.STATE.eq(ImportState.RUNNING))
                .execute();
    }

    private ImportJob job(Record row) {
        return new ImportJob(
                row.get(IMPORT_JOB.ID),
                row.get(IMPORT_JOB.TARGET),
                row.get(IMPORT_JOB.STATE),
                row.get(IMPORT_JOB.FILE_NAME),
                new TableFile(
                        TableFile.Kind.valueOf(row.get(IMPORT_JOB.FILE_KIND)),
                        row.get(IMPORT_JOB.GZIP),
                        Charset.forName(row.get(IMPORT_JOB.ENCODING)),
                        row.get(IMPORT_JOB.DELIMITER).charAt(0)),
                json.readValue(row.get(IMPORT_JOB.COLUMNS).data(), NAMES),
                json.readValue(row.get(IMPORT_JOB.SAMPLES).data(), ROWS),
                Optional.ofNullable(row.get(IMPORT_JOB.MAPPING))
                        .map(mapping -> json.readValue(mapping.data(), ImportMapping.class)),
                row.get(IMPORT_JOB.DRY_RUN),
                new Owner(
                        Optional.ofNullable(row.get(IMPORT_JOB.PERSON_ID)),
                        row.get(IMPORT_JOB.USERNAME),
                        row.get(IMPORT_JOB.PERSON_NAME),
                        row.get(IMPORT_JOB.ROLE)),
                progress(row));
    }

    private Progress progress(Record row) {
        return new Progress(
                row.get(IMPORT_JOB.ROWS_TOTAL),
                row.get(IMPORT_JOB.ROWS_DONE),
                json.readValue(row.get(IMPORT_JOB.FIGURES).data(), ImportFigures.class),
                row.get(IMPORT_JOB.CANCEL_REQUESTED),
                Optional.ofNullable(row.get(IMPORT_JOB.FAILURE)),
                row.get(IMPORT_JOB.CREATED_AT),
                Optional.ofNullable(row.get(IMPORT_JOB.STARTED_AT)),
                Optional.ofNullable(row.get(IMPORT_JOB.FINISHED_AT)),
                Optional.ofNullable(row.get(IMPORT_JOB.CLAIMED_AT)),
                row.get(IMPORT_JOB.CLAIMED_ROWS));
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
