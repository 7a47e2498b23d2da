package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.LABEL_PICTURE;
import static io.redthread.fulfilment.store.jooq.Tables.LABEL_PRINT;

import io.redthread.fulfilment.ParcelId;
import io.redthread.platform.database.Rows;
import io.redthread.platform.files.FileId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps how often waybills were printed and why again, and the pictures that labels show. */
@Repository
public class LabelPrintStore {

    private final DSLContext sql;

    LabelPrintStore(DSLContext sql) {
        this.sql = sql;
    }

    /** How often waybills of parcels were printed; those never printed are missing. */
    public Map<ParcelId, Integer> counts(Collection<ParcelId> parcels) {
        return sql.select(LABEL_PRINT.PARCEL_ID, DSL.count())
                .from(LABEL_PRINT)
                .where(Rows.any(LABEL_PRINT.PARCEL_ID, parcels))
                .groupBy(LABEL_PRINT.PARCEL_ID)
                .fetchMap(LABEL_PRINT.PARCEL_ID, DSL.count());
    }

    /** Writes that waybills were printed once more; the parcels are locked, so that two do not count the same. */
    public void insert(Collection<ParcelId> parcels, String reason, Instant now, String by) {
        var counts = counts(parcels);
        var insert = sql.insertInto(
                LABEL_PRINT,
                LABEL_PRINT.PARCEL_ID,
                LABEL_PRINT.ATTEMPT,
                LABEL_PRINT.REASON,
                LABEL_PRINT.AT,
                LABEL_PRINT.BY);
        for (var parcel : parcels) {
            var before = counts.getOrDefault(parcel, 0);
            insert = insert.values(parcel, (short) (before + 1), before == 0 ? "" : reason, now, by);
        }
        insert.execute();
    }

    /** Each printing of a parcel's waybill, the oldest first. */
    public List<Printed> of(ParcelId parcel) {
        return sql.select(LABEL_PRINT.ATTEMPT, LABEL_PRINT.REASON, LABEL_PRINT.AT, LABEL_PRINT.BY)
                .from(LABEL_PRINT)
                .where(LABEL_PRINT.PARCEL_ID.eq(parcel))
                .orderBy(LABEL_PRINT.ATTEMPT)
                .fetch(row -> new Printed(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * A printing of a waybill.
     *
     * @param attempt counted from 1
     * @param reason why again; blank the first time
     * @param at when
     * @param by by whom
     */
    public record Printed(int attempt, String reason, Instant at, String by) {}

    /** Keeps a picture for labels. */
    public void keep(FileId file, String name, Instant now, String by) {
        sql.insertInto(LABEL_PICTURE)
                .set(LABEL_PICTURE.FILE_ID, file)
                .set(LABEL_PICTURE.NAME, name)
                .set(LABEL_PICTURE.AT, now)
                .set(LABEL_PICTURE.BY, by)
                .execute();
    }

    /** Whether a file is a picture of labels. */
    public boolean picture(FileId file) {
        return sql.fetchExists(LABEL_PICTURE, LABEL_PICTURE.FILE_ID.eq(file));
    }
}
