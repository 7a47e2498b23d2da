package io.redthread.journal.store;

import static io.redthread.journal.store.jooq.Tables.ENTRY;

import io.redthread.journal.JournalFacts.Acted;
import io.redthread.journal.JournalFacts.Place;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads acts on documents in the order they were written. */
@Repository
public class EntryFacts {

    private static final Field<Long> WRITTEN_IN = DSL.field("{0}::text::bigint", Long.class, ENTRY.XID);
    private static final Field<Long> OLDEST_RUNNING =
            DSL.field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);

    private final DSLContext sql;

    EntryFacts(DSLContext sql) {
        this.sql = sql;
    }

    /** The oldest transaction still running. */
    public long horizon() {
        return sql.select(OLDEST_RUNNING).fetchSingle().value1();
    }

    /** A range of {@code ix_entry_order}. */
    public List<Acted> after(Place place, long horizon, Collection<String> kinds, int most) {
        return sql.select(
                        WRITTEN_IN,
                        ENTRY.ID,
                        ENTRY.AT,
                        ENTRY.ACT,
                        ENTRY.DOCUMENT_KIND,
                        ENTRY.DOCUMENT_ID,
                        ENTRY.DOCUMENT_NUMBER,
                        ENTRY.USERNAME)
                .from(ENTRY)
                .where(DSL.condition(
                        "({0}, {1}) > ({2}::text::xid8, {3})",
                        ENTRY.XID, ENTRY.ID, DSL.val(place.writtenIn()), DSL.val(place.entry())))
                .and(DSL.condition("{0} < {1}::text::xid8", ENTRY.XID, DSL.val(horizon)))
                .and(Rows.any(ENTRY.DOCUMENT_KIND, kinds))
                .and(ENTRY.DOCUMENT_ID.isNotNull())
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(most)
                .fetch(row -> new Acted(
                        new Place(row.value1(), row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Objects.requireNonNullElse(row.value7(), ""),
                        row.value8()));
    }
}
