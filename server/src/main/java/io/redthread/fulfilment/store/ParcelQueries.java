package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.ParcelFilter;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.Waybill;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads parcels for pages. */
@Repository
public class ParcelQueries {

    /** Numbers follow arrival, so that the newest come first from the key. */
    private static final Listing LISTING = new Listing(PARCEL, PARCEL.ID, "-enteredAt")
            .sortable("enteredAt", PARCEL.ID)
            .sortable("dueAt", PARCEL.DUE_AT);

    private static final String WAYBILL = "[A-Z0-9][A-Z0-9-]{5,39}";

    private static final String NUMBER = "PK-\\d{1,18}";

    private final DSLContext sql;

    ParcelQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A page of parcels.
     *
     * @param orders orders that the text searched for names
     */
    public Page<ParcelRow> page(ParcelFilter filter, Collection<OrderId> orders, PageQuery query) {
        return LISTING.page(sql, query, condition(filter, orders), List.of(PARCEL.fields()), ParcelQueries::row);
    }

    /** Parcels by id. */
    public List<ParcelRow> byIds(Collection<ParcelId> parcels) {
        return read(Rows.any(PARCEL.ID, parcels));
    }

    /** All parcels that orders have or had. */
    public List<ParcelRow> ofOrders(Collection<OrderId> orders) {
        return read(Rows.any(PARCEL.ORDER_ID, orders));
    }

    /** The parcel with that waybill, whichever carrier's; the newest when two carriers have the same. */
    public Optional<ParcelRow> byWaybill(Waybill waybill) {
        return sql.select(PARCEL.fields())
                .from(PARCEL)
                .where(PARCEL.WAYBILL.eq(waybill))
                .orderBy(PARCEL.ID.desc())
                .limit(1)
                .fetchOptional(ParcelQueries::row);
    }

    /** Parcels by number, or by waybill as a range of its index. */
    public List<ParcelRow> find(String code, int most) {
        var text = code.strip().toUpperCase(Locale.ROOT);
        var waybill = PARCEL.WAYBILL.coerce(SQLDataType.VARCHAR);
        var which = text.matches(NUMBER)
                ? PARCEL.ID.eq(new ParcelId(Long.parseLong(text.substring(3))))
                : waybill.ge(text).and(waybill.lt(text + '\uffff'));
        return sql.select(PARCEL.fields())
                .from(PARCEL)
                .where(which)
                .orderBy(PARCEL.WAYBILL)
                .limit(most)
                .fetch(ParcelQueries::row);
    }

    /** Picked parcels whose orders go on, the most urgent first. */
    public List<ParcelRow> picked(int most) {
        return sql.select(PARCEL.fields())
                .from(PARCEL)
                .where(PARCEL.STATE.eq(ParcelState.PICKED))
                .and(DSL.not(PARCEL.STOPPED))
                .orderBy(PARCEL.DUE_AT, PARCEL.ID)
                .limit(most)
                .fetch(ParcelQueries::row);
    }

    /** The parcel that came last. */
    public Optional<ParcelId> newest() {
        return sql.select(PARCEL.ID)
                .from(PARCEL)
                .orderBy(PARCEL.ID.desc())
                .limit(1)
                .fetchOptional(PARCEL.ID);
    }

    /** How many parcels that have not left stand where. */
    public Map<ParcelState, Integer> open(Optional<WarehouseId> warehouse) {
        var counts = new EnumMap<ParcelState, Integer>(ParcelState.class);
        sql.select(PARCEL.STATE, DSL.count())
                .from(PARCEL)
                .where(PARCEL.STATE.notIn(ParcelState.DISPATCHED, ParcelState.WITHDRAWN))
                .and(warehouse.map(PARCEL.WAREHOUSE_ID::eq).orElse(DSL.noCondition()))
                .groupBy(PARCEL.STATE)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private List<ParcelRow> read(Condition which) {
        return sql.select(PARCEL.fields())
                .from(PARCEL)
                .where(which)
                .orderBy(PARCEL.ORDER_ID, PARCEL.PART, PARCEL.ID)
                .fetch(ParcelQueries::row);
    }

    private static Condition condition(ParcelFilter filter, Collection<OrderId> orders) {
        var condition = number(filter.q(), orders);
        if (filter.warehouse() != null) {
            condition = condition.and(PARCEL.WAREHOUSE_ID.eq(filter.warehouse()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(PARCEL.STATE.in(filter.states()));
        }
        if (filter.carrier() != null && !filter.carrier().isBlank()) {
            condition = condition.and(PARCEL.CARRIER.eq(new CarrierCode(filter.carrier())));
        }
        if (filter.wave() != null) {
            condition = condition.and(PARCEL.WAVE_ID.eq(filter.wave()));
        }
        return filter.stopped() == null ? condition : condition.and(PARCEL.STOPPED.eq(filter.stopped()));
    }

    private static Condition number(@org.jspecify.annotations.Nullable String q, Collection<OrderId> orders) {
        if (q == null || q.isBlank()) {
            return DSL.noCondition();
        }
        var text = q.strip().toUpperCase(Locale.ROOT);
        if (text.matches(NUMBER)) {
            return PARCEL.ID.eq(new ParcelId(Long.parseLong(text.substring(3))));
        }
        var byOrder = Rows.any(PARCEL.ORDER_ID, orders);
        return text.matches(WAYBILL) ? byOrder.or(PARCEL.WAYBILL.eq(new Waybill(text))) : byOrder;
    }

    static ParcelRow row(Record row) {
        var id = row.get(PARCEL.ID);
        return new ParcelRow(
                id,
                id.number(),
                row.get(PARCEL.ORDER_ID),
                row.get(PARCEL.ORDER_NUMBER),
                row.get(PARCEL.SHOP_ID),
                row.get(PARCEL.PLATFORM_NUMBER),
                row.get(PARCEL.WAREHOUSE_ID),
                row.get(PARCEL.PART),
                row.get(PARCEL.CARRIER),
                row.get(PARCEL.LINE_COUNT),
                row.get(PARCEL.PIECES),
                row.get(PARCEL.STATE),
                row.get(PARCEL.STOPPED),
                row.get(PARCEL.WAVE_ID),
                row.get(PARCEL.SLOT),
                row.get(PARCEL.WAYBILL),
                row.get(PARCEL.ENTERED_AT),
                row.get(PARCEL.DUE_AT),
                row.get(PARCEL.WAVED_AT),
                row.get(PARCEL.PICKED_AT),
                row.get(PARCEL.PACKED_AT),
                row.get(PARCEL.PACKED_BY),
                row.get(PARCEL.DISPATCHED_AT),
                row.get(PARCEL.DISPATCHED_BY),
                row.get(PARCEL.DELIVERED_AT),
                row.get(PARCEL.WITHDRAWN_AT),
                row.get(PARCEL.WITHDRAWN_WHY));
    }
}
