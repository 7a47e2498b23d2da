package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.PROGRESS;

import io.redthread.approval.ApprovalFacts.Place;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How far the projector is; whoever holds the row may go on. */
@Repository
public class ProgressRows {

    private final DSLContext sql;

    ProgressRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How far it is.
     *
     * @param walking whether it still walks over all approvals
     * @param walked the last one met; absent before the first
     * @param place up to where acts have been followed
     * @param requests how many approvals have been met by walking
     * @param updatedAt when it last went on
     */
    public record Progress(
            boolean walking,
            Optional<Long> walked,
            Place place,
            long requests,
            @Nullable Instant updatedAt) {}

    /** How far it is, for whoever wants to know. */
    public Progress read() {
        return sql.selectFrom(PROGRESS).fetchSingle(ProgressRows::progress);
    }

    /** How far it is, held; absent when another server holds it. */
    public Optional<Progress> held() {
        return sql.selectFrom(PROGRESS).forUpdate().skipLocked().fetchOptional().map(ProgressRows::progress);
    }

    /** Waits until nobody else holds it. */
    public Progress awaited() {
        return sql.selectFrom(PROGRESS).forUpdate().fetchSingle(ProgressRows::progress);
    }

    /** Writes how far it is now. */
    public void save(Progress to, Instant now) {
        RowCounts.expect(
                1,
                sql.update(PROGRESS)
                        .set(PROGRESS.WALKING, to.walking())
                        .set(PROGRESS.WALKED, to.walked().orElse(null))
                        .set(PROGRESS.WRITTEN_IN, to.place().writtenIn())
                        .set(PROGRESS.ACT, to.place().act())
                        .set(PROGRESS.REQUESTS, to.requests())
                        .set(PROGRESS.UPDATED_AT, now)
                        .execute(),
                "progress");
    }

    private static Progress progress(io.redthread.insight.store.jooq.tables.records.ProgressRecord row) {
        return new Progress(
                row.getWalking(),
                Optional.ofNullable(row.getWalked()),
                new Place(row.getWrittenIn(), row.getAct()),
                row.getRequests(),
                row.getUpdatedAt());
    }
}
