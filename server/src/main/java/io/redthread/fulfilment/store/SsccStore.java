package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.SSCC_NUMBERING;

import io.redthread.fulfilment.Gs1Prefix;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the company's GS1 prefix and counts the numbers it gave. */
@Repository
public class SsccStore {

    private final DSLContext sql;

    SsccStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The prefix, once it is set. */
    public Optional<Gs1Prefix> prefix() {
        return sql.select(SSCC_NUMBERING.PREFIX).from(SSCC_NUMBERING).fetchOptional(SSCC_NUMBERING.PREFIX);
    }

    /** Writes the prefix over the one that was there; the count goes on. */
    public void put(Optional<Gs1Prefix> prefix, Instant now, String by) {
        sql.insertInto(SSCC_NUMBERING)
                .set(SSCC_NUMBERING.PREFIX, prefix.orElse(null))
                .set(SSCC_NUMBERING.GIVEN, 0L)
                .set(SSCC_NUMBERING.CHANGED_AT, now)
                .set(SSCC_NUMBERING.CHANGED_BY, by)
                .onConflict(SSCC_NUMBERING.ONLY_ONE)
                .doUpdate()
                .set(SSCC_NUMBERING.PREFIX, prefix.orElse(null))
                .set(SSCC_NUMBERING.CHANGED_AT, now)
                .set(SSCC_NUMBERING.CHANGED_BY, by)
                .execute();
    }

    /** Counts one on; nothing while there is no prefix. */
    public Optional<Counted> next() {
        return sql.update(SSCC_NUMBERING)
                .set(SSCC_NUMBERING.GIVEN, SSCC_NUMBERING.GIVEN.plus(1))
                .where(SSCC_NUMBERING.PREFIX.isNotNull())
                .returning(SSCC_NUMBERING.PREFIX, SSCC_NUMBERING.GIVEN)
                .fetchOptional(row -> new Counted(row.getPrefix(), row.getGiven()));
    }

    /** A count under a prefix. */
    public record Counted(Gs1Prefix prefix, long given) {}
}
