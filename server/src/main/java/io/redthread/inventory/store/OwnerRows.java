package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.RESERVATION;
import static io.redthread.inventory.store.jooq.Tables.SHOP_OWNER;
import static io.redthread.inventory.store.jooq.Tables.WAREHOUSE;

import io.redthread.inventory.ReservationState;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.parties.PartnerId;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Whose goods lie in which warehouse, and whose goods which shop sells. */
@Repository
public class OwnerRows {

    private final DSLContext sql;

    OwnerRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Every warehouse, and whose goods lie there; absent means ours. */
    public Map<WarehouseId, Optional<PartnerId>> ofWarehouses() {
        return sql.select(WAREHOUSE.ID, WAREHOUSE.OWNER_ID)
                .from(WAREHOUSE)
                .fetchMap(row -> row.value1(), row -> Optional.ofNullable(row.value2()));
    }

    /** Whose goods these shops sell; those that sell ours are left out. */
    public Map<Long, PartnerId> ofShops(Collection<Long> shops) {
        return sql.select(SHOP_OWNER.SHOP_ID, SHOP_OWNER.OWNER_ID)
                .from(SHOP_OWNER)
                .where(Rows.any(
                        SHOP_OWNER.SHOP_ID, shops.stream().map(ShopId::new).toList()))
                .fetchMap(row -> row.value1().value(), row -> row.value2());
    }

    /** Every shop that sells goods of an owner. */
    public Map<ShopId, PartnerId> shops() {
        return sql.select(SHOP_OWNER.SHOP_ID, SHOP_OWNER.OWNER_ID)
                .from(SHOP_OWNER)
                .fetchMap(SHOP_OWNER.SHOP_ID, SHOP_OWNER.OWNER_ID);
    }

    /** Says whose goods a shop sells; ours where nobody is named. */
    public void bind(ShopId shop, Optional<PartnerId> owner, Instant at, String by) {
        owner.ifPresentOrElse(
                it -> sql.insertInto(SHOP_OWNER)
                        .set(SHOP_OWNER.SHOP_ID, shop)
                        .set(SHOP_OWNER.OWNER_ID, it)
                        .set(SHOP_OWNER.CHANGED_AT, at)
                        .set(SHOP_OWNER.CHANGED_BY, by)
                        .onConflict(SHOP_OWNER.SHOP_ID)
                        .doUpdate()
                        .set(SHOP_OWNER.OWNER_ID, DSL.excluded(SHOP_OWNER.OWNER_ID))
                        .set(SHOP_OWNER.CHANGED_AT, DSL.excluded(SHOP_OWNER.CHANGED_AT))
                        .set(SHOP_OWNER.CHANGED_BY, DSL.excluded(SHOP_OWNER.CHANGED_BY))
                        .execute(),
                () -> sql.deleteFrom(SHOP_OWNER)
                        .where(SHOP_OWNER.SHOP_ID.eq(shop))
                        .execute());
    }

    /** Warehouses that goods left from for these documents. */
    public List<WarehouseId> leftFrom(Collection<DocumentRef> documents) {
        var byKind = new TreeMap<String, java.util.ArrayList<Long>>();
        documents.forEach(it -> byKind.computeIfAbsent(it.kind(), key -> new java.util.ArrayList<>())
                .add(it.id()));
        var found = new java.util.ArrayList<WarehouseId>();
        byKind.forEach((kind, ids) -> found.addAll(sql.selectDistinct(RESERVATION.WAREHOUSE_ID)
                .from(RESERVATION)
                .where(Rows.any(RESERVATION.DOCUMENT_ID, ids))
                .and(RESERVATION.DOCUMENT_KIND.eq(kind))
                .and(RESERVATION.STATE.eq(DSL.inline(ReservationState.CONSUMED)))
                .orderBy(RESERVATION.WAREHOUSE_ID)
                .fetch(RESERVATION.WAREHOUSE_ID)));
        return found;
    }

    /** Code of a warehouse. */
    public String code(WarehouseId warehouse) {
        return sql.select(WAREHOUSE.CODE)
                .from(WAREHOUSE)
                .where(WAREHOUSE.ID.eq(warehouse))
                .fetchOptional(WAREHOUSE.CODE)
                .orElse("");
    }
}
