package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.DAY_LEVEL;
import static io.redthread.insight.store.jooq.Tables.DAY_REASON;
import static io.redthread.insight.store.jooq.Tables.DAY_TOTAL;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.MONTH_SPREAD;
import static io.redthread.insight.store.jooq.Tables.OPEN_MONTH;
import static io.redthread.insight.store.jooq.Tables.PROGRESS;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.STALE_DAY;
import static io.redthread.insight.store.jooq.Tables.WAITING_SEAT;

import io.redthread.approval.ApprovalFacts.Place;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.List;
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

    /** Throws away everything that is made from facts. */
    public void clear() {
        for (var table : List.of(
                REQUEST,
                LEVEL_STEP,
                WAITING_SEAT,
                STALE_DAY,
                OPEN_MONTH,
                DAY_TOTAL,
                DAY_LEVEL,
                DAY_REASON,
                MONTH_SPREAD)) {
            sql.truncate(table).execute();
        }
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
