package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.ARRIVAL_CONTENT;
import static io.redthread.receiving.store.jooq.Tables.ARRIVAL_SERIAL;
import static io.redthread.receiving.store.jooq.Tables.ARRIVAL_UNIT;
import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Sscc;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.ArrivalUnitFilter;
import io.redthread.receiving.ArrivalUnitId;
import io.redthread.receiving.ArrivalUnitLine;
import io.redthread.receiving.ArrivalUnitState;
import io.redthread.receiving.ArrivalUnitView;
import io.redthread.receiving.GoodsReceiptState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads announced units with the receipts they came by. */
@Repository
public class ArrivalUnitQueries {

    private static final Table<?> FROM = ARRIVAL_UNIT
            .leftJoin(GOODS_RECEIPT)
            .on(GOODS_RECEIPT.UNIT_ID.eq(ARRIVAL_UNIT.ID))
            .and(GOODS_RECEIPT.STATE.eq(GoodsReceiptState.POSTED));

    private static final List<SelectField<?>> COLUMNS = columns();

    private static final Listing LISTING = new Listing(FROM, ARRIVAL_UNIT.ID.coerce(Long.class), "-announcedAt")
            .sortable("announcedAt", ARRIVAL_UNIT.ANNOUNCED_AT)
            .sortable("sscc", ARRIVAL_UNIT.SSCC)
            .sortable("orderNumber", ARRIVAL_UNIT.ORDER_NUMBER)
            .sortable("supplierName", ARRIVAL_UNIT.SUPPLIER_NAME);

    private final DSLContext sql;

    ArrivalUnitQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** One page, the newest first; only what that caller announced, where one is named. */
    public Page<ArrivalUnitView> page(ArrivalUnitFilter filter, Optional<String> announcedBy, PageQuery query) {
        var where = DSL.and(
                named(filter.q()),
                states(filter.states()),
                GoodsReceiptRows.eq(ARRIVAL_UNIT.ORDER_ID, filter.order()),
                GoodsReceiptRows.eq(ARRIVAL_UNIT.SUPPLIER_ID, filter.supplier()),
                announcedBy.map(ARRIVAL_UNIT.ANNOUNCED_BY::eq).orElse(DSL.noCondition()));
        return LISTING.page(sql, query, where, COLUMNS, ArrivalUnitQueries::view);
    }

    /** The unit of that id. */
    public Optional<ArrivalUnitView> byId(ArrivalUnitId id) {
        return one(ARRIVAL_UNIT.ID.eq(id));
    }

    /** The unit of that number that was not withdrawn, else the last that was. */
    public Optional<ArrivalUnitView> bySscc(Sscc sscc) {
        return one(ARRIVAL_UNIT.SSCC.eq(sscc));
    }

    /** What is in a unit, in its order. */
    public List<ArrivalUnitLine> lines(ArrivalUnitId id) {
        var serials = new HashMap<Integer, List<String>>();
        sql.select(ARRIVAL_SERIAL.LINE_NO, ARRIVAL_SERIAL.NUMBER)
                .from(ARRIVAL_SERIAL)
                .where(ARRIVAL_SERIAL.UNIT_ID.eq(id))
                .orderBy(ARRIVAL_SERIAL.LINE_NO, ARRIVAL_SERIAL.NUMBER)
                .forEach(row -> serials.computeIfAbsent(row.value1(), no -> new ArrayList<>())
                        .add(row.value2()));
        return sql.select(ARRIVAL_CONTENT.fields())
                .from(ARRIVAL_CONTENT)
                .where(ARRIVAL_CONTENT.UNIT_ID.eq(id))
                .orderBy(ARRIVAL_CONTENT.LINE_NO)
                .fetch(row -> new ArrivalUnitLine(
                        row.get(ARRIVAL_CONTENT.LINE_NO),
                        new Sku(row.get(ARRIVAL_CONTENT.SKU)),
                        row.get(ARRIVAL_CONTENT.NAME),
                        row.get(ARRIVAL_CONTENT.LOT),
                        row.get(ARRIVAL_CONTENT.EXPIRES_ON),
                        new Quantity(row.get(ARRIVAL_CONTENT.QUANTITY), new Uom(row.get(ARRIVAL_CONTENT.UOM))),
                        serials.getOrDefault(row.get(ARRIVAL_CONTENT.LINE_NO), List.of())));
    }

    /** How much of these orders' goods is on its way in units. */
    public Map<PurchaseOrderId, Map<Sku, BigDecimal>> underWay(Collection<PurchaseOrderId> orders) {
        var sums = new HashMap<PurchaseOrderId, Map<Sku, BigDecimal>>();
        sql.select(ARRIVAL_UNIT.ORDER_ID, ARRIVAL_CONTENT.SKU, DSL.sum(ARRIVAL_CONTENT.QUANTITY))
                .from(FROM)
                .join(ARRIVAL_CONTENT)
                .on(ARRIVAL_CONTENT.UNIT_ID.eq(ARRIVAL_UNIT.ID))
                .where(Rows.any(ARRIVAL_UNIT.ORDER_ID, orders))
                .and(states(List.of(ArrivalUnitState.ANNOUNCED)))
                .groupBy(ARRIVAL_UNIT.ORDER_ID, ARRIVAL_CONTENT.SKU)
                .forEach(row -> sums.computeIfAbsent(row.value1(), order -> new HashMap<>())
                        .put(new Sku(row.value2()), row.value3()));
        return sums;
    }

    private Optional<ArrivalUnitView> one(Condition which) {
        return sql.select(COLUMNS)
                .from(FROM)
                .where(which)
                .orderBy(ARRIVAL_UNIT.WITHDRAWN_AT.desc().nullsFirst())
                .limit(1)
                .fetchOptional(ArrivalUnitQueries::view);
    }

    private static Condition states(List<ArrivalUnitState> wanted) {
        return wanted.isEmpty()
                ? DSL.noCondition()
                : DSL.or(wanted.stream().map(ArrivalUnitQueries::in).toList());
    }

    private static Condition in(ArrivalUnitState state) {
        return switch (state) {
            case ANNOUNCED -> ARRIVAL_UNIT.WITHDRAWN_AT.isNull().and(GOODS_RECEIPT.ID.isNull());
            case RECEIVED -> GOODS_RECEIPT.ID.isNotNull().and(GOODS_RECEIPT.STORED_AT.isNull());
            case STORED -> GOODS_RECEIPT.STORED_AT.isNotNull();
            case WITHDRAWN -> ARRIVAL_UNIT.WITHDRAWN_AT.isNotNull();
        };
    }

    private static Condition named(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return DSL.noCondition();
        }
        var text = q.strip();
        var sku = DSL.select(ARRIVAL_CONTENT.UNIT_ID).from(ARRIVAL_CONTENT).where(ARRIVAL_CONTENT.SKU.eq(text));
        var found = ARRIVAL_UNIT
                .ORDER_NUMBER
                .startsWith(text.toUpperCase(Locale.ROOT))
                .or(ARRIVAL_UNIT.DELIVERY_NOTE.eq(text))
                .or(ARRIVAL_UNIT.ID.in(sku));
        return Sscc.read(text).map(it -> found.or(ARRIVAL_UNIT.SSCC.eq(it))).orElse(found);
    }

    private static List<SelectField<?>> columns() {
        var all = new ArrayList<SelectField<?>>(List.of(ARRIVAL_UNIT.fields()));
        all.addAll(List.of(
                GOODS_RECEIPT.ID,
                GOODS_RECEIPT.NUMBER,
                GOODS_RECEIPT.WAREHOUSE_ID,
                GOODS_RECEIPT.LOCATION_ID,
                GOODS_RECEIPT.RECEIVED_AT,
                GOODS_RECEIPT.RECEIVED_BY,
                GOODS_RECEIPT.STORED_IN,
                GOODS_RECEIPT.STORED_AT));
        return List.copyOf(all);
    }

    private static ArrivalUnitView view(Record row) {
        var receipt = row.get(GOODS_RECEIPT.ID);
        var came = receipt == null
                ? null
                : new ArrivalUnitView.Came(
                        receipt,
                        row.get(GOODS_RECEIPT.NUMBER),
                        row.get(GOODS_RECEIPT.WAREHOUSE_ID),
                        row.get(GOODS_RECEIPT.LOCATION_ID),
                        row.get(GOODS_RECEIPT.RECEIVED_AT),
                        row.get(GOODS_RECEIPT.RECEIVED_BY),
                        row.get(GOODS_RECEIPT.STORED_IN),
                        row.get(GOODS_RECEIPT.STORED_AT));
        return new ArrivalUnitView(
                row.get(ARRIVAL_UNIT.ID),
                row.get(ARRIVAL_UNIT.SSCC),
                state(row, came),
                row.get(ARRIVAL_UNIT.ORDER_ID),
                row.get(ARRIVAL_UNIT.ORDER_NUMBER),
                row.get(ARRIVAL_UNIT.SUPPLIER_ID),
                row.get(ARRIVAL_UNIT.SUPPLIER_NAME),
                row.get(ARRIVAL_UNIT.DELIVERY_NOTE),
                row.get(ARRIVAL_UNIT.LINE_COUNT),
                row.get(ARRIVAL_UNIT.ANNOUNCED_AT),
                row.get(ARRIVAL_UNIT.ANNOUNCED_BY),
                row.get(ARRIVAL_UNIT.WITHDRAWAL),
                came);
    }

    private static ArrivalUnitState state(Record row, ArrivalUnitView.@Nullable Came came) {
        if (row.get(ARRIVAL_UNIT.WITHDRAWN_AT) != null) {
            return ArrivalUnitState.WITHDRAWN;
        }
        if (came == null) {
            return ArrivalUnitState.ANNOUNCED;
        }
        return came.storedAt() == null ? ArrivalUnitState.RECEIVED : ArrivalUnitState.STORED;
    }
}
