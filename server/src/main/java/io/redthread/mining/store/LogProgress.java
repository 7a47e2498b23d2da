package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.PROGRESS;

import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How far each source of the own log has been read; only one server reads a source at a time. */
@Repository
public class LogProgress {

    private final DSLContext sql;

    LogProgress(DSLContext sql) {
        this.sql = sql;
    }

    /** The place of a source, held; absent while another server reads it. */
    public Optional<String> held(String source) {
        return sql.select(PROGRESS.PLACE)
                .from(PROGRESS)
                .where(PROGRESS.SOURCE.eq(source))
                .forUpdate()
                .skipLocked()
                .fetchOptional(PROGRESS.PLACE);
    }

    /** Writes how far it is now. */
    public void save(String source, String place, Instant now) {
        RowCounts.expect(
                1,
                sql.update(PROGRESS)
                        .set(PROGRESS.PLACE, place)
                        .set(PROGRESS.UPDATED_AT, now)
                        .where(PROGRESS.SOURCE.eq(source))
                        .execute(),
                "progress of a log source");
    }

    /** When the log last went on. */
    public Optional<Instant> updatedAt() {
        return sql.select(DSL.max(PROGRESS.UPDATED_AT)).from(PROGRESS).fetchOptional(row -> row.value1());
    }
}
