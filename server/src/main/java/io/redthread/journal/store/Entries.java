package io.redthread.journal.store;

import static io.redthread.journal.store.jooq.Tables.ENTRY;
import static io.redthread.journal.store.jooq.Tables.SEAL;

import io.redthread.journal.domain.EntryForm;
import io.redthread.journal.domain.EntryForm.Print;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.domain.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.stereotype.Repository;

/** Entries in bulk, with their seals or without: for sealing, verifying and exporting. */
@Repository
public class Entries {

    /** In the order of {@link io.redthread.journal.domain.EntryField}. */
    private static final List<Field<?>> FIELDS = List.of(
            ENTRY.ACT,
            ENTRY.ADDRESS,
            ENTRY.AFTER,
            ENTRY.AT,
            ENTRY.BEFORE,
            ENTRY.DEVICE,
            ENTRY.DOCUMENT_ID,
            ENTRY.DOCUMENT_KIND,
            ENTRY.DOCUMENT_NUMBER,
            ENTRY.ID,
            ENTRY.ON_BEHALF_OF,
            ENTRY.PERSON_ID,
            ENTRY.ROLE,
            ENTRY.RULE_VERSION,
            ENTRY.XID,
            ENTRY.USERNAME);

    private static final List<Field<?>> SEAL_FIELDS =
            List.of(SEAL.SEQ, SEAL.ENTRY_ID, SEAL.ENTRY_HASH, SEAL.FIELD_MARKS, SEAL.PREVIOUS, SEAL.HASH);

    private final DSLContext sql;

    Entries(DSLContext sql) {
        this.sql = sql;
    }

    /** Takes each sealed entry in order. */
    @FunctionalInterface
    public interface Reader {
        /** The next seal and its entry's print; none when the entry is gone. */
        void next(Seal seal, @Nullable Print print) throws IOException;
    }

    /**
     * A place in the order of sealing.
     *
     * @param transaction number of the transaction that wrote the entry
     * @param entryId the entry
     */
    public record Place(long transaction, long entryId) {}

    /** Reads the sealed entries of a run of sequence numbers; {@code form} holds the canonical bytes of each in turn. */
    public void read(long from, long to, EntryForm form, Reader reader) {
        var query = sql.select(SEAL_FIELDS)
                .select(FIELDS)
                .from(SEAL)
                .leftJoin(ENTRY)
                .on(ENTRY.ID.eq(SEAL.ENTRY_ID))
                .where(SEAL.SEQ.between(from, to))
                .orderBy(SEAL.SEQ);
        copy(query, row -> reader.next(row.seal(0), row.print(form, SEAL_FIELDS.size())));
    }

    /**
     * The next entries to seal: behind that place, and of transactions that no running one can still precede. The
     * oldest running transaction is asked for in the statement that reads, so both see the same moment.
     */
    public List<Seal> unsealed(Optional<Place> behind, Seals.Head head, int most) {
        var hashing = new Hashing();
        var form = new EntryForm(hashing);
        var sealed = new ArrayList<Seal>();
        var query = sql.select(FIELDS)
                .from(ENTRY)
                .where(behind.map(Entries::after).orElseGet(DSL::noCondition))
                .and(DSL.condition("{0} < pg_snapshot_xmin(pg_current_snapshot())", ENTRY.XID))
                .andNotExists(sql.selectOne().from(SEAL).where(SEAL.ENTRY_ID.eq(ENTRY.ID)))
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(most);
        var id = FIELDS.indexOf(ENTRY.ID);
        copy(query, row -> {
            var print = row.print(form, 0);
            if (print != null) {
                var last = sealed.isEmpty() ? head.hash() : sealed.getLast().hash();
                var sequence = head.sequence() + sealed.size() + 1;
                sealed.add(Seal.of(hashing, sequence, row.number(id), print, last));
            }
        });
        return sealed;
    }

    /** Where the newest sealed entry stands that is still there; none when nothing is sealed. */
    public Optional<Place> lastSealed() {
        return sql.select(DSL.field("{0}::text::bigint", Long.class, ENTRY.XID), ENTRY.ID)
                .from(SEAL)
                .join(ENTRY)
                .on(ENTRY.ID.eq(SEAL.ENTRY_ID))
                .orderBy(SEAL.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Place(row.value1(), row.value2()));
    }

    /** Whether this PostgreSQL has not yet counted as far as that place: the data came from another one. */
    public boolean isFromAnotherCluster(Place place) {
        return sql.select(DSL.field(
                        "pg_snapshot_xmax(pg_current_snapshot()) <= {0}::text::xid8",
                        Boolean.class, DSL.val(place.transaction())))
                .fetchSingle()
                .value1();
    }

    /** How many entries stand up to that place. */
    public long upTo(Place place) {
        return sql.selectCount()
                .from(ENTRY)
                .where(DSL.not(after(place)))
                .fetchSingle()
                .value1();
    }

    /** Whether an entry claims a transaction that is still to come. */
    public boolean anyInFuture() {
        return sql.fetchExists(ENTRY, future());
    }

    private static Condition future() {
        return DSL.condition("{0} >= pg_snapshot_xmax(pg_current_snapshot())", ENTRY.XID);
    }

    /** Entries without a seal that stand before that place, or in a transaction yet to come; in order, at most so many. */
    public List<Place> inserted(Place place, int most) {
        return sql.select(DSL.field("{0}::text::bigint", Long.class, ENTRY.XID), ENTRY.ID)
                .from(ENTRY)
                .where(DSL.not(after(place)).or(future()))
                .andNotExists(sql.selectOne().from(SEAL).where(SEAL.ENTRY_ID.eq(ENTRY.ID)))
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(most)
                .fetch(row -> new Place(row.value1(), row.value2()));
    }

    /** Sequence number of the sealed entry that stands next before that place; 0 when there is none. */
    public long sequenceBefore(Place place) {
        return sql.select(SEAL.SEQ)
                .from(ENTRY)
                .join(SEAL)
                .on(SEAL.ENTRY_ID.eq(ENTRY.ID))
                .where(DSL.condition(
                        "({0}, {1}) < ({2}::text::xid8, {3})",
                        ENTRY.XID, ENTRY.ID, DSL.val(place.transaction()), DSL.val(place.entryId())))
                .orderBy(ENTRY.XID.desc(), ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(SEAL.SEQ)
                .orElse(0L);
    }

    /** Ids of the entries about one document, oldest first. */
    public List<Long> of(String kind, long document) {
        return sql.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.DOCUMENT_KIND.eq(kind))
                .and(ENTRY.DOCUMENT_ID.eq(document))
                .orderBy(ENTRY.ID)
                .fetch(ENTRY.ID);
    }

    static Condition after(Place place) {
        return DSL.condition(
                "({0}, {1}) > ({2}::text::xid8, {3})",
                ENTRY.XID, ENTRY.ID, DSL.val(place.transaction()), DSL.val(place.entryId()));
    }

    @FunctionalInterface
    private interface Rows {
        void row(RawRow row) throws IOException;
    }

    /** COPY spares PostgreSQL and us the making of a million result rows. */
    private void copy(Select<?> query, Rows rows) {
        var statement = "copy (" + sql.renderInlined(query) + ") to stdout (format binary)";
        sql.connection(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
            try {
                all(copy, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                drain(copy);
            }
        });
    }

    /**
     * Reads to the end what its reader left. Cancelling may come too late, and then the end of this stands in the connection
     * for whoever uses it next.
     */
    private static void drain(CopyOut copy) throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            // Nobody wants it any more.
        }
    }

    private static void all(CopyOut copy, Rows rows) throws IOException {
        var row = new RawRow();
        try {
            for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (row.take(message)) {
                    rows.row(row);
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("reading the journal", e);
        }
    }
}
