package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.WALK;

import io.redthread.alerts.SubjectKind;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far the subjects of each kind have been walked over. */
@Repository
public class WalkRows {

    private final DSLContext sql;

    WalkRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How far it is.
     *
     * @param kind of which kind
     * @param at a moment
     * @param subject a subject
     * @param nextAt when it goes on
     */
    public record Walk(SubjectKind kind, Instant at, String subject, Instant nextAt) {}

    /** A walk that has to go on and that nobody else goes, held until the transaction ends. */
    public Optional<Walk> take(Instant now) {
        return sql.selectFrom(WALK)
                .where(WALK.NEXT_AT.le(now))
                .orderBy(WALK.NEXT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Walk(row.getKind(), row.getAt(), row.getSubject(), row.getNextAt()));
    }

    /** How far a held walk is now. */
    public void save(Walk it) {
        RowCounts.expect(
                1,
                sql.update(WALK)
                        .set(WALK.AT, it.at())
                        .set(WALK.SUBJECT, it.subject())
                        .set(WALK.NEXT_AT, it.nextAt())
                        .where(WALK.KIND.eq(it.kind()))
                        .execute(),
                "walk");
    }

    /** All subjects of the kind are to be walked over anew, from now. */
    public void again(SubjectKind kind, Instant now) {
        var written = sql.insertInto(WALK)
                .set(WALK.KIND, kind)
                .set(WALK.AT, Instant.EPOCH)
                .set(WALK.SUBJECT, "")
                .set(WALK.NEXT_AT, now)
                .onConflict(WALK.KIND)
                .doUpdate()
                .set(WALK.AT, Instant.EPOCH)
                .set(WALK.SUBJECT, "")
                .set(WALK.NEXT_AT, now)
                .execute();
        RowCounts.expect(1, written, "walk begun anew");
    }
}
