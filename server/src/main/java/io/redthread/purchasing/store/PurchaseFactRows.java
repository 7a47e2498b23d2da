package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.ORDER_TOUCH;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;

import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import io.redthread.platform.database.Touches;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseFact;
import io.redthread.purchasing.PurchaseFacts.Bound;
import io.redthread.purchasing.PurchaseFacts.Life;
import io.redthread.purchasing.PurchaseFacts.Seller;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.store.jooq.tables.records.PurchaseOrderRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads purchase orders in bulk. */
@Repository
public class PurchaseFactRows {

    private static final Touches TOUCHES = new Touches(ORDER_TOUCH);

    /** What stands for no day at all. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

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

    /** The oldest transaction still running. */
    public long horizon() {
        return Touches.horizon(sql);
    }

    /** What was touched after that place and before the horizon. */
    public List<Touch> changed(Place after, long horizon, int most) {
        return TOUCHES.after(sql, after, horizon, most);
    }

    /** Throws away what was touched up to that place. */
    public void forget(Place upTo) {
        TOUCHES.forget(sql, upTo);
    }

    /** The next ids. */
    public List<PurchaseOrderId> after(long id, int most) {
        return sql.select(PURCHASE_ORDER.ID)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.gt(new PurchaseOrderId(id)))
                .orderBy(PURCHASE_ORDER.ID)
                .limit(most)
                .fetch(PURCHASE_ORDER.ID);
    }

    /** What is known of these. */
    public List<PurchaseFact> of(Collection<PurchaseOrderId> ids) {
        var main = sql.select(PURCHASE_ORDER_LINE.ORDER_ID, PURCHASE_ORDER_LINE.SKU)
                .distinctOn(PURCHASE_ORDER_LINE.ORDER_ID)
                .from(PURCHASE_ORDER_LINE)
                .where(Rows.any(PURCHASE_ORDER_LINE.ORDER_ID, ids))
                .orderBy(
                        PURCHASE_ORDER_LINE.ORDER_ID,
                        PURCHASE_ORDER_LINE
                                .QUANTITY
                                .times(PURCHASE_ORDER_LINE.UNIT_PRICE)
                                .desc(),
                        PURCHASE_ORDER_LINE.LINE_NO)
                .fetchMap(row -> row.value1(), row -> new Sku(row.value2()));
        return sql.selectFrom(PURCHASE_ORDER)
                .where(Rows.any(PURCHASE_ORDER.ID, ids))
                .fetch(row -> new PurchaseFact(
                        row.getId(),
                        row.getNumber(),
                        row.getState(),
                        Optional.ofNullable(row.getSupplierId()),
                        Optional.ofNullable(row.getDepartmentId()),
                        row.getBuyer(),
                        row.getAmount(),
                        row.getCreatedAt(),
                        Optional.ofNullable(row.getReleasedAt()),
                        Optional.ofNullable(row.getDueOn()).filter(it -> it.isBefore(NEVER)),
                        Optional.ofNullable(main.get(row.getId()))));
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
