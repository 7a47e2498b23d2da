package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.EVENT_LOG;
import static io.redthread.mining.store.jooq.Tables.LOG_EVENT;
import static io.redthread.mining.store.jooq.Tables.LOG_OBJECT;
import static io.redthread.mining.store.jooq.Tables.LOG_RELATION;
import static io.redthread.mining.store.jooq.Tables.REFUSED_ROW;

import io.redthread.mining.LogId;
import io.redthread.mining.RefusedRow;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Logs that come from elsewhere: made under a name, thrown away whole. */
@Repository
public class ForeignRows {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;

    ForeignRows(DSLContext sql, IdBlocks ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The log of that name, made when there is none; empty when the own one is called so. */
    public Optional<LogId> named(String name, String format) {
        add(name, format);
        return sql.select(EVENT_LOG.ID)
                .from(EVENT_LOG)
                .where(EVENT_LOG.NAME.eq(name))
                .and(EVENT_LOG.OWN.isFalse())
                .fetchOptional(EVENT_LOG.ID);
    }

    /** Makes a log of that name; empty when there is one. */
    public Optional<LogId> add(String name, String format) {
        var id = new LogId(ids.next("mining", "log_id"));
        var added = sql.insertInto(EVENT_LOG)
                .set(EVENT_LOG.ID, id)
                .set(EVENT_LOG.NAME, name)
                .set(EVENT_LOG.OWN, false)
                .set(EVENT_LOG.FORMAT, format)
                .set(EVENT_LOG.STATE, "ready")
                .set(EVENT_LOG.CREATED_BY, Callers.current().username())
                .set(EVENT_LOG.CREATED_AT, clock.instant())
                .onConflict(EVENT_LOG.NAME)
                .doNothing()
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Keeps what was not taken. */
    public void refuse(LogId log, long all, List<RefusedRow> kept) {
        if (!kept.isEmpty()) {
            var rows = Rows.of("refused", kept)
                    .with(REFUSED_ROW.LOG_ID, it -> log)
                    .with(REFUSED_ROW.LINE, RefusedRow::line)
                    .with(REFUSED_ROW.REASON, RefusedRow::reason)
                    .with(REFUSED_ROW.TEXT, RefusedRow::text);
            RowCounts.expect(kept.size(), rows.insert(sql, REFUSED_ROW), "refused rows");
        }
        RowCounts.expect(
                1,
                sql.update(EVENT_LOG)
                        .set(EVENT_LOG.REFUSED, all)
                        .where(EVENT_LOG.ID.eq(log))
                        .execute(),
                "event log");
    }

    /** What was not taken, in the order of the file. */
    public List<RefusedRow> refused(LogId log) {
        return sql.select(REFUSED_ROW.LINE, REFUSED_ROW.REASON, REFUSED_ROW.TEXT)
                .from(REFUSED_ROW)
                .where(REFUSED_ROW.LOG_ID.eq(log))
                .orderBy(REFUSED_ROW.LINE)
                .fetch(row -> new RefusedRow(row.value1(), row.value2(), row.value3()));
    }

    /** Throws a log away with all that is in it; 0 when there is none that may be. */
    public int remove(LogId log) {
        if (log.equals(LogId.OWN)) {
            return 0;
        }
        sql.deleteFrom(LOG_RELATION).where(LOG_RELATION.LOG_ID.eq(log)).execute();
        sql.deleteFrom(LOG_EVENT).where(LOG_EVENT.LOG_ID.eq(log)).execute();
        sql.deleteFrom(LOG_OBJECT).where(LOG_OBJECT.LOG_ID.eq(log)).execute();
        return sql.deleteFrom(EVENT_LOG)
                .where(EVENT_LOG.ID.eq(log))
                .and(EVENT_LOG.OWN.isFalse())
                .execute();
    }
}
