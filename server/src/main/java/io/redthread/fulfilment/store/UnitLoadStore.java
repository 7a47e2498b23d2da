package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.HANDLING_UNIT;
import static io.redthread.fulfilment.store.jooq.Tables.UNIT_LOAD;

import io.redthread.fulfilment.HandlingUnitId;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelOnUnit;
import io.redthread.kernel.Sscc;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps which parcel is or was on which handling unit. */
@Repository
public class UnitLoadStore {

    private final DSLContext sql;
    private final IdBlocks ids;

    UnitLoadStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Puts a parcel on a unit; answers how many rows that was, none when it is on a unit already. */
    public int insert(HandlingUnitId unit, ParcelId parcel, Instant now, String by) {
        return sql.insertInto(UNIT_LOAD)
                .set(UNIT_LOAD.ID, ids.next("fulfilment", "unit_load_id"))
                .set(UNIT_LOAD.UNIT_ID, unit)
                .set(UNIT_LOAD.PARCEL_ID, parcel)
                .set(UNIT_LOAD.LOADED_AT, now)
                .set(UNIT_LOAD.LOADED_BY, by)
                .onConflict(UNIT_LOAD.PARCEL_ID)
                .where(UNIT_LOAD.OFF_AT.isNull())
                .doNothing()
                .execute();
    }

    /** Takes parcels off a unit: that one, or all that are on it; answers how many. */
    public int takeOff(HandlingUnitId unit, Optional<ParcelId> parcel, Instant now, String by) {
        var which = UNIT_LOAD.UNIT_ID.eq(unit).and(UNIT_LOAD.OFF_AT.isNull());
        return sql.update(UNIT_LOAD)
                .set(UNIT_LOAD.OFF_AT, now)
                .set(UNIT_LOAD.OFF_BY, by)
                .where(parcel.map(it -> which.and(UNIT_LOAD.PARCEL_ID.eq(it))).orElse(which))
                .execute();
    }

    /** The number of the unit that a parcel is on. */
    public Optional<Sscc> unitOf(ParcelId parcel) {
        return sql.select(HANDLING_UNIT.SSCC)
                .from(UNIT_LOAD)
                .join(HANDLING_UNIT)
                .on(HANDLING_UNIT.ID.eq(UNIT_LOAD.UNIT_ID))
                .where(UNIT_LOAD.PARCEL_ID.eq(parcel))
                .and(UNIT_LOAD.OFF_AT.isNull())
                .fetchOptional(HANDLING_UNIT.SSCC);
    }

    /** The parcels on units, and the number of the unit each is on. */
    public Map<ParcelId, Sscc> on(Collection<HandlingUnitId> units) {
        return sql.select(UNIT_LOAD.PARCEL_ID, HANDLING_UNIT.SSCC)
                .from(UNIT_LOAD)
                .join(HANDLING_UNIT)
                .on(HANDLING_UNIT.ID.eq(UNIT_LOAD.UNIT_ID))
                .where(Rows.any(UNIT_LOAD.UNIT_ID, units))
                .and(UNIT_LOAD.OFF_AT.isNull())
                .fetchMap(UNIT_LOAD.PARCEL_ID, HANDLING_UNIT.SSCC);
    }

    /** The units that parcels are or were on, the latest first; parcels that never were are missing. */
    public Map<ParcelId, List<ParcelOnUnit>> of(Collection<ParcelId> parcels) {
        return sql.select(
                        UNIT_LOAD.PARCEL_ID,
                        HANDLING_UNIT.ID,
                        HANDLING_UNIT.SSCC,
                        HANDLING_UNIT.KIND,
                        HANDLING_UNIT.STATE,
                        UNIT_LOAD.LOADED_AT,
                        UNIT_LOAD.OFF_AT)
                .from(UNIT_LOAD)
                .join(HANDLING_UNIT)
                .on(HANDLING_UNIT.ID.eq(UNIT_LOAD.UNIT_ID))
                .where(Rows.any(UNIT_LOAD.PARCEL_ID, parcels))
                .orderBy(UNIT_LOAD.ID.desc())
                .fetchGroups(
                        UNIT_LOAD.PARCEL_ID,
                        row -> new ParcelOnUnit(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }
}
