package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.RESERVATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;

import io.redthread.inventory.QuotaId;
import io.redthread.inventory.ReservationId;
import io.redthread.inventory.ReservationState;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.domain.StockKey;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Promises, from opened to ended. */
@Repository
public class ReservationRows {

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
                .with(RESERVATION.QUOTA_ID, FreshRow::quota)
                .with(RESERVATION.EXPIRES_AT, FreshRow::expiresAt)
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
        var wanted = Rows.of("wanted", List.copyOf(ids)).with(RESERVATION.ID, id -> id);
        return fetch(wanted.table(), RESERVATION.ID.eq(wanted.field(RESERVATION.ID)), true);
    }

    /** Locks some reservations whose time is over and that nobody else is ending. */
    public List<OpenRow> lockOverdue(Instant now, int limit) {
        return sql.select(
                        RESERVATION.ID,
                        RESERVATION.DOCUMENT_KIND,
                        RESERVATION.DOCUMENT_ID,
                        RESERVATION.LINE_NO,
                        RESERVATION.WAREHOUSE_ID,
                        RESERVATION.SKU,
                        RESERVATION.LOT,
                        RESERVATION.QUANTITY,
                        DSL.val(""),
                        RESERVATION.QUOTA_ID,
                        RESERVATION.EXPIRES_AT)
                .from(RESERVATION)
                .where(RESERVATION.STATE.eq(ReservationState.OPEN))
                .and(RESERVATION.EXPIRES_AT.le(now))
                .orderBy(RESERVATION.EXPIRES_AT, RESERVATION.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Records.mapping(OpenRow::new));
    }

    /** Ends locked open reservations. */
    public void end(Collection<ReservationId> ids, ReservationState state, @Nullable String reason, Instant now) {
        var ending = Rows.of("ending", List.copyOf(ids)).with(RESERVATION.ID, id -> id);
        var updated = sql.update(RESERVATION)
                .set(RESERVATION.STATE, state)
                .set(RESERVATION.ENDED_AT, now)
                .set(RESERVATION.END_REASON, reason)
                .from(ending.table())
                .where(RESERVATION.ID.eq(ending.field(RESERVATION.ID)))
                .and(RESERVATION.STATE.eq(ReservationState.OPEN))
                .execute();
        RowCounts.expect(ids.size(), updated, "reservations ended");
    }

    private List<OpenRow> open(Collection<DocumentRef> documents, boolean lock) {
        var wanted = Rows.of("wanted", List.copyOf(documents))
                .with(RESERVATION.DOCUMENT_ID, DocumentRef::id)
                .with(RESERVATION.DOCUMENT_KIND, DocumentRef::kind);
        return fetch(
                wanted.table(),
                RESERVATION
                        .DOCUMENT_ID
                        .eq(wanted.field(RESERVATION.DOCUMENT_ID))
                        .and(RESERVATION.DOCUMENT_KIND.eq(wanted.field(RESERVATION.DOCUMENT_KIND))),
                lock);
    }

    private List<OpenRow> fetch(Table<?> wanted, Condition on, boolean lock) {
        var query = sql.select(
                        RESERVATION.ID,
                        RESERVATION.DOCUMENT_KIND,
                        RESERVATION.DOCUMENT_ID,
                        RESERVATION.LINE_NO,
                        RESERVATION.WAREHOUSE_ID,
                        RESERVATION.SKU,
                        RESERVATION.LOT,
                        RESERVATION.QUANTITY,
                        STOCK.UOM,
                        RESERVATION.QUOTA_ID,
                        RESERVATION.EXPIRES_AT)
                .from(wanted)
                .join(RESERVATION)
                .on(on)
                .and(RESERVATION.STATE.eq(ReservationState.OPEN))
                .join(STOCK)
                .on(STOCK.SKU.eq(RESERVATION.SKU))
                .and(STOCK.WAREHOUSE_ID.eq(RESERVATION.WAREHOUSE_ID))
                .and(STOCK.LOT.eq(RESERVATION.LOT))
                .orderBy(RESERVATION.ID);
        return lock
                ? query.forUpdate().of(RESERVATION).fetch(Records.mapping(OpenRow::new))
                : query.fetch(Records.mapping(OpenRow::new));
    }

    /**
     * A reservation to be written.
     *
     * @param id its id
     * @param document for whom
     * @param lineNo the document's line
     * @param key where it is taken from
     * @param quantity how much
     * @param quota counted against
     * @param expiresAt when it ends by itself
     */
    public record FreshRow(
            ReservationId id,
            DocumentRef document,
            int lineNo,
            StockKey key,
            BigDecimal quantity,
            @Nullable QuotaId quota,
            @Nullable Instant expiresAt) {}

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
