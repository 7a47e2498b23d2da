package io.redthread.monitoring.store;

import static io.redthread.monitoring.store.jooq.Tables.THREAD_SHARE;

import io.redthread.identity.PersonId;
import io.redthread.monitoring.ThreadKind;
import io.redthread.monitoring.ThreadShare;
import io.redthread.monitoring.ThreadShareId;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Keeps to whom which thread is shown. */
@Repository
public class ThreadShareRows {

    private static final int MOST = 100;

    private final DSLContext sql;

    ThreadShareRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds one; answers whether none stood for that thread and person. */
    public boolean add(ThreadShare share) {
        return sql.insertInto(THREAD_SHARE)
                        .set(THREAD_SHARE.ID, share.id())
                        .set(THREAD_SHARE.KIND, share.kind())
                        .set(THREAD_SHARE.DOCUMENT_ID, share.document())
                        .set(THREAD_SHARE.NUMBER, share.number())
                        .set(THREAD_SHARE.PERSON_ID, share.person())
                        .set(THREAD_SHARE.NOTE, share.note())
                        .set(THREAD_SHARE.SHARED_BY, share.by())
                        .set(THREAD_SHARE.SHARED_AT, share.at())
                        .set(THREAD_SHARE.UNTIL, share.until())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Ends what has run out, so that the thread may be shown anew. */
    public void runOut(ThreadKind kind, long document, PersonId person, Instant now) {
        sql.update(THREAD_SHARE)
                .set(THREAD_SHARE.REVOKED_AT, THREAD_SHARE.UNTIL)
                .set(THREAD_SHARE.REVOKED_BY, "system")
                .where(THREAD_SHARE.KIND.eq(kind))
                .and(THREAD_SHARE.DOCUMENT_ID.eq(document))
                .and(THREAD_SHARE.PERSON_ID.eq(person))
                .and(THREAD_SHARE.REVOKED_AT.isNull())
                .and(THREAD_SHARE.UNTIL.le(now))
                .execute();
    }

    /** A standing one is taken back. */
    public void revoke(ThreadShareId id, String by, Instant now) {
        var updated = sql.update(THREAD_SHARE)
                .set(THREAD_SHARE.REVOKED_AT, now)
                .set(THREAD_SHARE.REVOKED_BY, by)
                .where(THREAD_SHARE.ID.eq(id))
                .and(THREAD_SHARE.REVOKED_AT.isNull())
                .execute();
        RowCounts.expect(1, updated, "thread share revoked");
    }

    /** The one of that id. */
    public Optional<ThreadShare> one(ThreadShareId id) {
        return sql.select(THREAD_SHARE.fields())
                .from(THREAD_SHARE)
                .where(THREAD_SHARE.ID.eq(id))
                .fetchOptional(ThreadShareRows::share);
    }

    /** The same, held until the transaction ends. */
    public Optional<ThreadShare> locked(ThreadShareId id) {
        return sql.select(THREAD_SHARE.fields())
                .from(THREAD_SHARE)
                .where(THREAD_SHARE.ID.eq(id))
                .forUpdate()
                .fetchOptional(ThreadShareRows::share);
    }

    /** Those of a thread, the newest first; at most a hundred. */
    public List<ThreadShare> of(ThreadKind kind, long document) {
        return sql.select(THREAD_SHARE.fields())
                .from(THREAD_SHARE)
                .where(THREAD_SHARE.KIND.eq(kind))
                .and(THREAD_SHARE.DOCUMENT_ID.eq(document))
                .orderBy(THREAD_SHARE.ID.desc())
                .limit(MOST)
                .fetch(ThreadShareRows::share);
    }

    /** Those that a person may read, the newest first; at most a hundred. */
    public List<ThreadShare> shownTo(PersonId person, Instant now) {
        return sql.select(THREAD_SHARE.fields())
                .from(THREAD_SHARE)
                .where(THREAD_SHARE.PERSON_ID.eq(person))
                .and(THREAD_SHARE.UNTIL.gt(now))
                .and(THREAD_SHARE.REVOKED_AT.isNull())
                .orderBy(THREAD_SHARE.ID.desc())
                .limit(MOST)
                .fetch(ThreadShareRows::share);
    }

    private static ThreadShare share(Record row) {
        return new ThreadShare(
                row.get(THREAD_SHARE.ID),
                row.get(THREAD_SHARE.KIND),
                row.get(THREAD_SHARE.DOCUMENT_ID),
                row.get(THREAD_SHARE.NUMBER),
                row.get(THREAD_SHARE.PERSON_ID),
                row.get(THREAD_SHARE.NOTE),
                row.get(THREAD_SHARE.SHARED_BY),
                row.get(THREAD_SHARE.SHARED_AT),
                row.get(THREAD_SHARE.UNTIL),
                row.get(THREAD_SHARE.REVOKED_AT),
                row.get(THREAD_SHARE.REVOKED_BY));
    }
}
