package io.redthread.boards.store;

import static io.redthread.boards.store.jooq.Tables.PROGRESS;

import io.redthread.boards.Subject;
import io.redthread.boards.store.jooq.tables.records.ProgressRecord;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Touches.Place;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How far the facts of each subject are; whoever holds the row may go on. */
@Repository
public class FollowRows {

    private final DSLContext sql;

    FollowRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How far they are.
     *
     * @param walking whether all documents are still walked over
     * @param walked the last one met; absent before the first
     * @param place up to where touches have been followed
     * @param facts how many documents have been met by walking
     * @param updatedAt when it last went on
     */
    public record Progress(
            boolean walking,
            Optional<Long> walked,
            Place place,
            long facts,
            @Nullable Instant updatedAt) {}

    /** How far they are, for whoever wants to know. */
    public Progress read(Subject subject) {
        return sql.selectFrom(PROGRESS).where(PROGRESS.SUBJECT.eq(subject)).fetchSingle(FollowRows::progress);
    }

    /** How far they are, held; absent when another server holds it. */
    public Optional<Progress> held(Subject subject) {
        return sql.selectFrom(PROGRESS)
                .where(PROGRESS.SUBJECT.eq(subject))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(FollowRows::progress);
    }

    /** Waits until nobody else holds it. */
    public Progress awaited(Subject subject) {
        return sql.selectFrom(PROGRESS)
                .where(PROGRESS.SUBJECT.eq(subject))
                .forUpdate()
                .fetchSingle(FollowRows::progress);
    }

    /** Writes how far they are now. */
    public void save(Subject subject, Progress to, Instant now) {
        RowCounts.expect(
                1,
                sql.update(PROGRESS)
                        .set(PROGRESS.WALKING, to.walking())
                        .set(PROGRESS.WALKED, to.walked().orElse(null))
                        .set(PROGRESS.WRITTEN_IN, to.place().writtenIn())
                        .set(PROGRESS.TOUCH, to.place().touch())
                        .set(PROGRESS.FACTS, to.facts())
                        .set(PROGRESS.UPDATED_AT, now)
                        .where(PROGRESS.SUBJECT.eq(subject))
                        .execute(),
                "progress");
    }

    private static Progress progress(ProgressRecord row) {
        return new Progress(
                row.getWalking(),
                Optional.ofNullable(row.getWalked()),
                new Place(row.getWrittenIn(), row.getTouch()),
                row.getFacts(),
                row.getUpdatedAt());
    }
}
