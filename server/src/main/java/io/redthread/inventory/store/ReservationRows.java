package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.RESERVATION;

import io.redthread.inventory.QuotaId;
import io.redthread.inventory.ReservationId;
import io.redthread.inventory.ReservationState;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.domain.StockKey;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartnerId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Promises, from opened to ended. */
@Repository
public class ReservationRows {

    private static final List<SelectField<?>> COLUMNS = List.of(
            RESERVATION.ID,
            RESERVATION.DOCUMENT_KIND,
            RESERVATION.DOCUMENT_ID,
            RESERVATION.LINE_NO,
            RESERVATION.WAREHOUSE_ID,
            RESERVATION.SKU,
            RESERVATION.LOT,
            RESERVATION.QUANTITY,
            RESERVATION.UOM,
            RESERVATION.QUOTA_ID,
            RESERVATION.EXPIRES_AT);

    private final DSLContext sql;

    ReservationRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes new open reservations. */
    public void insert(List<FreshRow> fresh, Instant now) {
        var rows = Rows.of("fresh", fresh)
                .with(RESERVATION.ID, FreshRow::id)
                .with(RESERVATION.DOCUMENT_KIND, row -> row.document().kind())
                .with(RESERVATION.DOCUMENT_ID, row -> row.document().id())
                .with(RESERVATION.LINE_NO, FreshRow::lineNo)
                .with(RESERVATION.WAREHOUSE_ID, row -> row.key().warehouse())
                .with(RESERVATION.SKU, row -> row.key().sku().code())
                .with(RESERVATION.LOT, row -> row.key().lot())
                .with(RESERVATION.QUANTITY, FreshRow::quantity)
                .with(RESERVATION.UOM, FreshRow::uom)
                .with(RESERVATION.QUOTA_ID, FreshRow::quota)
                .with(RESERVATION.EXPIRES_AT, FreshRow::expiresAt)
                .with(RESERVATION.OWNER_ID, FreshRow::owner)
                .with(RESERVATION.CREATED_AT, row -> now);
        var inserted = rows.insert(sql, RESERVATION);
        RowCounts.expect(fresh.size(), inserted, "reservations");
    }

    /** Locks the open reservations of these documents. */
    public List<OpenRow> lockOf(Collection<DocumentRef> documents) {
        return open(documents, true);
    }

    /** Reads the open reservations of these documents. */
    public List<OpenRow> of(Collection<DocumentRef> documents) {
        return open(documents, false);
    }

    /** Locks those of these reservations that are open. */
    public List<OpenRow> lock(Collection<ReservationId> ids) {
        return fetch(Rows.any(RESERVATION.ID, ids), true);
    }

    /** Reads those of these reservations that are open, not locked. */
    public List<OpenRow> read(Collection<ReservationId> ids) {
        return fetch(Rows.any(RESERVATION.ID, ids), false);
    }

    /** Locks some reservations whose time is over and that nobody else is ending. */
    public List<OpenRow> lockOverdue(Instant now, int limit) {
        return sql.select(COLUMNS)
                .from(RESERVATION)
                .where(RESERVATION.EXPIRES_AT.le(now))
                .orderBy(RESERVATION.EXPIRES_AT, RESERVATION.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(ReservationRows::open);
    }

    /**
     * Ends those of these reservations that are open; answers how many rows that were. One that was consumed stays the one of
     * its line, one that was taken back makes room for another.
     */
    public int end(Collection<ReservationId> ids, ReservationState state, @Nullable String reason, Instant now) {
        var ending = sql.update(RESERVATION)
                .set(RESERVATION.STATE, state)
                .set(RESERVATION.ENDED_AT, now)
                .set(RESERVATION.END_REASON, reason)
                .setNull(RESERVATION.EXPIRES_AT);
        if (state != ReservationState.CONSUMED) {
            ending = ending.set(RESERVATION.ENDED_AS, RESERVATION.ID.coerce(Long.class));
        }
        return ending.where(Rows.any(RESERVATION.ID, ids))
                .and(RESERVATION.STATE.eq(ReservationState.OPEN))
                .execute();
    }

    /** Lets locked open reservations hold so much less; none may come down to nothing. */
    public void lower(Map<ReservationId, BigDecimal> by) {
        var less = Rows.of("less", List.copyOf(by.entrySet()))
                .with(RESERVATION.ID, Map.Entry::getKey)
                .with(RESERVATION.QUANTITY, Map.Entry::getValue);
        var updated = sql.update(RESERVATION)
                .set(RESERVATION.QUANTITY, RESERVATION.QUANTITY.minus(less.field(RESERVATION.QUANTITY)))
                .from(less.table())
                .where(RESERVATION.ID.eq(less.field(RESERVATION.ID)))
                .and(RESERVATION.STATE.eq(ReservationState.OPEN))
                .execute();
        RowCounts.expect(by.size(), updated, "reservations lowered");
    }

    /** Documents of one kind are asked for by one array, so that no plan reads all that is open. */
    private List<OpenRow> open(Collection<DocumentRef> documents, boolean lock) {
        return documents.stream()
                .collect(Collectors.groupingBy(DocumentRef::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(kind -> fetch(
                        Rows.any(
                                        RESERVATION.DOCUMENT_ID,
                                        kind.getValue().stream()
                                                .map(DocumentRef::id)
                                                .toList())
                                .and(RESERVATION.DOCUMENT_KIND.eq(kind.getKey())),
                        lock)
                        .stream())
                .toList();
    }

    private List<OpenRow> fetch(Condition which, boolean lock) {
        var query = sql.select(COLUMNS)
                .from(RESERVATION)
                .where(which)
                .and(RESERVATION.STATE.eq(ReservationState.OPEN))
                .orderBy(RESERVATION.ID);
        return lock ? query.forUpdate().fetch(ReservationRows::open) : query.fetch(ReservationRows::open);
    }

    private static OpenRow open(Record row) {
        return new OpenRow(
                row.get(RESERVATION.ID),
                row.get(RESERVATION.DOCUMENT_KIND),
                row.get(RESERVATION.DOCUMENT_ID),
                row.get(RESERVATION.LINE_NO),
                row.get(RESERVATION.WAREHOUSE_ID),
                row.get(RESERVATION.SKU),
                row.get(RESERVATION.LOT),
                row.get(RESERVATION.QUANTITY),
                row.get(RESERVATION.UOM),
                row.get(RESERVATION.QUOTA_ID),
                row.get(RESERVATION.EXPIRES_AT));
    }

    /**
     * A reservation to be written.
     *
     * @param id its id
     * @param document for whom
     * @param lineNo the document's line
     * @param key where it is taken from
     * @param quantity how much
     * @param uom its unit
     * @param quota counted against
     * @param expiresAt when it ends by itself
     * @param owner whose goods; null means ours
     */
    public record FreshRow(
            ReservationId id,
            DocumentRef document,
            int lineNo,
            StockKey key,
            BigDecimal quantity,
            String uom,
            @Nullable QuotaId quota,
            @Nullable Instant expiresAt,
            @Nullable PartnerId owner) {}

    /**
     * An open reservation as it was read.
     *
     * @param id its id
     * @param documentKind for whom
     * @param documentId for whom
     * @param lineNo the document's line
     * @param warehouse where
     * @param sku what
     * @param lot which lot; empty for goods kept without
     * @param quantity how much
     * @param uom its unit
     * @param quota counted against
     * @param expiresAt when it ends by itself
     */
    public record OpenRow(
            ReservationId id,
            String documentKind,
            long documentId,
            int lineNo,
            WarehouseId warehouse,
            String sku,
            String lot,
            BigDecimal quantity,
            String uom,
            @Nullable QuotaId quota,
            @Nullable Instant expiresAt) {

        /** The balance it is taken from. */
        public StockKey key() {
            return new StockKey(new Sku(sku), warehouse, lot);
        }

        /** For whom. */
        public DocumentRef document() {
            return new DocumentRef(documentKind, documentId);
        }
    }
}
