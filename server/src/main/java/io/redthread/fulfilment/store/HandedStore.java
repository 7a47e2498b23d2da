package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;

import io.redthread.fulfilment.HandedParcel;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelState;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which parcels partners were given. */
@Repository
public class HandedStore {

    private final DSLContext sql;

    HandedStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Gives away waiting parcels of a warehouse that nobody was given yet, the most urgent first. */
    public List<HandedParcel> hand(WarehouseId warehouse, int most, Instant now) {
        var free = sql.select(
                        PARCEL.ID,
                        PARCEL.ORDER_ID,
                        PARCEL.ORDER_NUMBER,
                        PARCEL.WAREHOUSE_ID,
                        PARCEL.LINE_COUNT,
                        PARCEL.PIECES)
                .from(PARCEL)
                .where(PARCEL.WAREHOUSE_ID.eq(warehouse))
                .and(PARCEL.STATE.eq(DSL.inline(ParcelState.TO_PICK)))
                .and(PARCEL.STOPPED.eq(DSL.inline(false)))
                .and(PARCEL.HANDED_AT.isNull())
                .orderBy(PARCEL.DUE_AT, PARCEL.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new HandedParcel(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        if (!free.isEmpty()) {
            var handed = sql.update(PARCEL)
                    .set(PARCEL.HANDED_AT, now)
                    .where(Rows.any(
                            PARCEL.ID, free.stream().map(HandedParcel::id).toList()))
                    .and(PARCEL.HANDED_AT.isNull())
                    .execute();
            RowCounts.expect(free.size(), handed, "handed parcels");
        }
        return free;
    }

    /** Takes a parcel back that still waits to be picked; answers how many rows that was. */
    public int takeBack(ParcelId parcel) {
        return sql.update(PARCEL)
                .setNull(PARCEL.HANDED_AT)
                .where(PARCEL.ID.eq(parcel))
                .and(PARCEL.STATE.eq(ParcelState.TO_PICK))
                .execute();
    }
}
