package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.HANDLING_UNIT;
import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;
import static io.redthread.fulfilment.store.jooq.Tables.UNIT_LOAD;
import static io.redthread.fulfilment.store.jooq.Tables.WEIGHING;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.HandlingUnitId;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.UnitFilter;
import io.redthread.fulfilment.UnitRow;
import io.redthread.fulfilment.UnitSum;
import io.redthread.fulfilment.UnitView.Loaded;
import io.redthread.kernel.Sscc;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads handling units for pages. */
@Repository
public class UnitQueries {

    private static final Listing LISTING = new Listing(HANDLING_UNIT, HANDLING_UNIT.ID, "-openedAt")
            .sortable("openedAt", HANDLING_UNIT.OPENED_AT)
            .sortable("sscc", HANDLING_UNIT.SSCC.coerce(SQLDataType.VARCHAR));

    private static final int SHORTEST_END = 4;

    private final DSLContext sql;
    private final ParcelQueries parcels;

    UnitQueries(DSLContext sql, ParcelQueries parcels) {
        this.sql = sql;
        this.parcels = parcels;
    }

    /** A page of units; what is on them is added up apart. */
    public Page<UnitRow> page(UnitFilter filter, PageQuery query) {
        return LISTING.page(sql, query, condition(filter), List.of(HANDLING_UNIT.fields()), UnitQueries::row);
    }

    /** Units by id; what is on them is added up apart. */
    public List<UnitRow> byIds(Collection<HandlingUnitId> units) {
        return read(Rows.any(HANDLING_UNIT.ID, units));
    }

    /** The units on these, and those on them; one statement for each of the three kinds at most. */
    public List<UnitRow> inside(Collection<HandlingUnitId> outer) {
        var all = new ArrayList<UnitRow>();
        var next = List.copyOf(outer);
        while (!next.isEmpty()) {
            var found = read(Rows.any(HANDLING_UNIT.OUTER_ID, next));
            all.addAll(found);
            next = found.stream().map(UnitRow::id).toList();
        }
        return all;
    }

    /** What is on units by themselves; units without parcels are missing. */
    public Map<HandlingUnitId, UnitSum> sums(Collection<HandlingUnitId> units) {
        var grams = lastWeighed(UNIT_LOAD.PARCEL_ID);
        var each = sql.select(UNIT_LOAD.UNIT_ID, grams)
                .from(UNIT_LOAD)
                .where(Rows.any(UNIT_LOAD.UNIT_ID, units))
                .and(UNIT_LOAD.OFF_AT.isNull())
                .asTable("each");
        var unit = DSL.field(DSL.name("each", UNIT_LOAD.UNIT_ID.getName()), UNIT_LOAD.UNIT_ID.getDataType());
        var weight = DSL.field(DSL.name("each", "grams"), WEIGHING.GRAMS.getDataType());
        return sql.select(unit, DSL.count(), DSL.count(weight), DSL.coalesce(DSL.sum(weight), BigDecimal.ZERO))
                .from(each)
                .groupBy(unit)
                .fetchMap(Record4::value1, row -> new UnitSum(row.value2(), row.value3(), row.value4()));
    }

    /** The parcels on units, in the order of loading. */
    public List<Loaded> loaded(Collection<HandlingUnitId> units) {
        var grams = lastWeighed(PARCEL.ID);
        return sql.select(PARCEL.fields())
                .select(HANDLING_UNIT.ID, HANDLING_UNIT.SSCC, UNIT_LOAD.LOADED_AT, UNIT_LOAD.LOADED_BY, grams)
                .from(UNIT_LOAD)
                .join(HANDLING_UNIT)
                .on(HANDLING_UNIT.ID.eq(UNIT_LOAD.UNIT_ID))
                .join(PARCEL)
                .on(PARCEL.ID.eq(UNIT_LOAD.PARCEL_ID))
                .where(Rows.any(UNIT_LOAD.UNIT_ID, units))
                .and(UNIT_LOAD.OFF_AT.isNull())
                .orderBy(UNIT_LOAD.LOADED_AT, UNIT_LOAD.ID)
                .fetch(row -> loaded(row, grams));
    }

    private static Field<BigDecimal> lastWeighed(Field<ParcelId> parcel) {
        return DSL.field(DSL.select(WEIGHING.GRAMS)
                        .from(WEIGHING)
                        .where(WEIGHING.PARCEL_ID.eq(parcel))
                        .orderBy(WEIGHING.ATTEMPT.desc())
                        .limit(1))
                .as("grams");
    }

    private List<UnitRow> read(Condition which) {
        return sql.select(HANDLING_UNIT.fields())
                .from(HANDLING_UNIT)
                .where(which)
                .orderBy(HANDLING_UNIT.ID)
                .fetch(UnitQueries::row);
    }

    private Condition condition(UnitFilter filter) {
        var condition = named(filter);
        if (filter.warehouse() != null) {
            condition = condition.and(HANDLING_UNIT.WAREHOUSE_ID.eq(filter.warehouse()));
        }
        if (!filter.kinds().isEmpty()) {
            condition = condition.and(HANDLING_UNIT.KIND.in(filter.kinds()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(HANDLING_UNIT.STATE.in(filter.states()));
        }
        if (filter.carrier() != null && !filter.carrier().isBlank()) {
            condition = condition.and(HANDLING_UNIT.CARRIER.eq(new CarrierCode(filter.carrier())));
        }
        return condition;
    }

    /** By its number, by the last digits of it, or by a parcel. */
    private Condition named(UnitFilter filter) {
        if (filter.q() == null || filter.q().isBlank()) {
            return DSL.noCondition();
        }
        var text = filter.q().strip();
        var sscc = Sscc.read(text);
        if (sscc.isPresent()) {
            return HANDLING_UNIT.SSCC.eq(sscc.get());
        }
        var carried = HANDLING_UNIT.ID.in(sql.select(UNIT_LOAD.UNIT_ID)
                .from(UNIT_LOAD)
                .where(Rows.any(
                        UNIT_LOAD.PARCEL_ID,
                        parcels.find(text, 50).stream().map(it -> it.id()).toList())));
        return text.matches("\\d{" + SHORTEST_END + ",17}")
                ? carried.or(HANDLING_UNIT.SSCC.coerce(SQLDataType.VARCHAR).endsWith(text))
                : carried;
    }

    private static Loaded loaded(Record row, Field<BigDecimal> grams) {
        var parcel = row.get(PARCEL.ID);
        return new Loaded(
                row.get(HANDLING_UNIT.ID),
                row.get(HANDLING_UNIT.SSCC),
                parcel,
                parcel.number(),
                row.get(PARCEL.ORDER_ID),
                row.get(PARCEL.ORDER_NUMBER),
                row.get(PARCEL.CARRIER),
                row.get(PARCEL.WAYBILL),
                row.get(PARCEL.STATE),
                row.get(PARCEL.STOPPED),
                row.get(grams),
                row.get(UNIT_LOAD.LOADED_AT),
                row.get(UNIT_LOAD.LOADED_BY));
    }

    private static UnitRow row(Record row) {
        return new UnitRow(
                row.get(HANDLING_UNIT.ID),
                row.get(HANDLING_UNIT.SSCC),
                row.get(HANDLING_UNIT.WAREHOUSE_ID),
                row.get(HANDLING_UNIT.KIND),
                row.get(HANDLING_UNIT.CARRIER),
                row.get(HANDLING_UNIT.STATE),
                row.get(HANDLING_UNIT.OUTER_ID),
                0,
                0,
                BigDecimal.ZERO,
                row.get(HANDLING_UNIT.OPENED_AT),
                row.get(HANDLING_UNIT.OPENED_BY),
                row.get(HANDLING_UNIT.CLOSED_AT),
                row.get(HANDLING_UNIT.CLOSED_BY),
                row.get(HANDLING_UNIT.ENDED_AT),
                row.get(HANDLING_UNIT.ENDED_BY));
    }
}
