package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;

import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseFacts.Bound;
import io.redthread.purchasing.PurchaseFacts.Life;
import io.redthread.purchasing.PurchaseFacts.Seller;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.store.jooq.tables.records.PurchaseOrderRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads purchase orders in bulk. */
@Repository
public class PurchaseFactRows {

    private final DSLContext sql;

    PurchaseFactRows(DSLContext sql) {
        this.sql = sql;
    }

    /** From whom these buy. */
    public Map<PurchaseOrderId, Seller> sellers(Collection<PurchaseOrderId> orders) {
        return sql.select(PURCHASE_ORDER.ID, PURCHASE_ORDER.SUPPLIER_ID, PURCHASE_ORDER.SUPPLIER_NAME)
                .from(PURCHASE_ORDER)
                .where(Rows.any(PURCHASE_ORDER.ID, orders))
                .fetchMap(row -> row.value1(), row -> new Seller(Optional.ofNullable(row.value2()), row.value3()));
    }

    /** Orders behind that id that bind or bound us. */
    public List<Bound> bound(long behind, int most) {
        return sql.select(PURCHASE_ORDER.ID, PURCHASE_ORDER.NUMBER, PURCHASE_ORDER.STATE)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.gt(new PurchaseOrderId(behind)))
                .and(PURCHASE_ORDER.STATE.in(
                        OrderState.APPROVED,
                        OrderState.RELEASED,
                        OrderState.PARTLY_RECEIVED,
                        OrderState.RECEIVED,
                        OrderState.CLOSED))
                .orderBy(PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(row -> new Bound(row.value1(), row.value2(), row.value3()));
    }

    /** Orders behind that id, by id. */
    public List<Life> livesBehind(long id, int most) {
        return sql.selectFrom(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.gt(new PurchaseOrderId(id)))
                .orderBy(PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(PurchaseFactRows::life);
    }

    /** Those of these ids. */
    public List<Life> lives(Collection<PurchaseOrderId> orders) {
        return sql.selectFrom(PURCHASE_ORDER)
                .where(Rows.any(PURCHASE_ORDER.ID, orders))
                .orderBy(PURCHASE_ORDER.ID)
                .fetch(PurchaseFactRows::life);
    }

    private static Life life(PurchaseOrderRecord row) {
        return new Life(
                row.getId(),
                row.getNumber(),
                row.getState(),
                row.getSupplierName(),
                Optional.ofNullable(row.getDepartmentId()),
                row.getBuyer(),
                row.getAmount(),
                row.getCreatedAt(),
                Optional.ofNullable(row.getReleasedAt()),
                Optional.ofNullable(row.getConfirmedAt()),
                Optional.ofNullable(row.getClosedAt()));
    }
}
