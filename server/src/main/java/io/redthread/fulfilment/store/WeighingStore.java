package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;
import static io.redthread.fulfilment.store.jooq.Tables.WEIGHING;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.WeighingView;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps what parcels weighed; nothing is ever changed. */
@Repository
public class WeighingStore {

    private final DSLContext sql;

    WeighingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a weighing. */
    public void insert(WeighingView weighed) {
        var added = sql.insertInto(WEIGHING)
                .set(WEIGHING.PARCEL_ID, weighed.parcel())
                .set(WEIGHING.ATTEMPT, (short) weighed.attempt())
                .set(WEIGHING.GRAMS, weighed.grams())
                .set(WEIGHING.PACKAGING, weighed.packaging())
                .set(WEIGHING.EXPECTED_GRAMS, weighed.expectedGrams())
                .set(WEIGHING.TOLERANCE_GRAMS, weighed.toleranceGrams())
                .set(WEIGHING.REASON, weighed.reason())
                .set(WEIGHING.AT, weighed.at())
                .set(WEIGHING.BY, weighed.by())
                .execute();
        RowCounts.expect(1, added, "weighing");
    }

    /** All weighings of parcels, the oldest of each first. */
    public List<WeighingView> of(Collection<ParcelId> parcels) {
        return sql.select(WEIGHING.fields())
                .from(WEIGHING)
                .where(Rows.any(WEIGHING.PARCEL_ID, parcels))
                .orderBy(WEIGHING.PARCEL_ID, WEIGHING.ATTEMPT)
                .fetch(row -> new WeighingView(
                        row.get(WEIGHING.PARCEL_ID),
                        row.get(WEIGHING.ATTEMPT),
                        row.get(WEIGHING.GRAMS),
                        row.get(WEIGHING.PACKAGING),
                        row.get(WEIGHING.EXPECTED_GRAMS),
                        row.get(WEIGHING.TOLERANCE_GRAMS),
                        row.get(WEIGHING.REASON),
                        row.get(WEIGHING.AT),
                        row.get(WEIGHING.BY)));
    }

    /** Which of the parcels were weighed. */
    public Set<ParcelId> weighed(Collection<ParcelId> parcels) {
        return sql.selectDistinct(WEIGHING.PARCEL_ID)
                .from(WEIGHING)
                .where(Rows.any(WEIGHING.PARCEL_ID, parcels))
                .fetchSet(WEIGHING.PARCEL_ID);
    }

    /** Packed parcels of warehouses that were not weighed yet, the most urgent first. */
    public List<ParcelRow> waiting(Collection<WarehouseId> warehouses, int most) {
        return sql.select(PARCEL.fields())
                .from(PARCEL)
                .where(Rows.any(PARCEL.WAREHOUSE_ID, warehouses))
                .and(PARCEL.STATE.eq(ParcelState.PACKED))
                .and(DSL.not(PARCEL.STOPPED))
                .andNotExists(DSL.selectOne().from(WEIGHING).where(WEIGHING.PARCEL_ID.eq(PARCEL.ID)))
                .orderBy(PARCEL.DUE_AT, PARCEL.ID)
                .limit(most)
                .fetch(ParcelQueries::row);
    }
}
