package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL_PHOTO;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelPhotos.Photo;
import io.redthread.platform.database.RowCounts;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps which files are photos of which parcel. */
@Repository
public class PhotoStore {

    private final DSLContext sql;

    PhotoStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a photo down. */
    public void insert(ParcelId parcel, int seq, Photo photo) {
        var added = sql.insertInto(PARCEL_PHOTO)
                .set(PARCEL_PHOTO.PARCEL_ID, parcel)
                .set(PARCEL_PHOTO.SEQ, (short) seq)
                .set(PARCEL_PHOTO.FILE_ID, photo.file())
                .set(PARCEL_PHOTO.AT, photo.at())
                .set(PARCEL_PHOTO.BY, photo.by())
                .execute();
        RowCounts.expect(1, added, "parcel photo");
    }

    /** All photos of a parcel, the oldest first. */
    public List<Photo> of(ParcelId parcel) {
        return sql.select(PARCEL_PHOTO.FILE_ID, PARCEL_PHOTO.AT, PARCEL_PHOTO.BY)
                .from(PARCEL_PHOTO)
                .where(PARCEL_PHOTO.PARCEL_ID.eq(parcel))
                .orderBy(PARCEL_PHOTO.SEQ)
                .fetch(row -> new Photo(row.value1(), row.value2(), row.value3()));
    }
}
