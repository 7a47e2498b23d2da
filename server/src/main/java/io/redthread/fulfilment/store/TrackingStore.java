package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.TRACKING_EVENT;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.TrackingEvent;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what carriers report; the same report twice is one. */
@Repository
public class TrackingStore {

    private final DSLContext sql;

    TrackingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds events; answers those that were new. */
    public List<TrackingEvent> insert(ParcelId parcel, List<TrackingEvent> events, Instant now, String by) {
        var rows = Rows.of("reported", events)
                .with(TRACKING_EVENT.PARCEL_ID, it -> parcel)
                .with(TRACKING_EVENT.AT, TrackingEvent::at)
                .with(TRACKING_EVENT.CODE, TrackingEvent::code)
                .with(TRACKING_EVENT.PLACE, TrackingEvent::place)
                .with(TRACKING_EVENT.DETAIL, TrackingEvent::detail)
                .with(TRACKING_EVENT.RECORDED_AT, it -> now)
                .with(TRACKING_EVENT.RECORDED_BY, it -> by);
        return rows.insertInto(sql, TRACKING_EVENT)
                .onConflictDoNothing()
                .returningResult(TRACKING_EVENT.AT, TRACKING_EVENT.CODE, TRACKING_EVENT.PLACE, TRACKING_EVENT.DETAIL)
                .fetch(row -> new TrackingEvent(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The events of parcels, oldest first. */
    public Map<ParcelId, List<TrackingEvent>> of(Collection<ParcelId> parcels) {
        return sql.select(
                        TRACKING_EVENT.PARCEL_ID,
                        TRACKING_EVENT.AT,
                        TRACKING_EVENT.CODE,
                        TRACKING_EVENT.PLACE,
                        TRACKING_EVENT.DETAIL)
                .from(TRACKING_EVENT)
                .where(Rows.any(TRACKING_EVENT.PARCEL_ID, parcels))
                .orderBy(TRACKING_EVENT.PARCEL_ID, TRACKING_EVENT.AT, TRACKING_EVENT.CODE)
                .fetchGroups(
                        row -> row.get(TRACKING_EVENT.PARCEL_ID),
                        row -> new TrackingEvent(row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
