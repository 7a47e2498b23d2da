package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelMoves.Left;
import io.redthread.fulfilment.ParcelState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds parcels by when they left; each question is about a short time, which is a few ranges of pages. */
@Repository
public class ParcelMoveRows {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final DSLContext sql;

    ParcelMoveRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Parcels that left after that one and not after that moment and have not come, in order: of the first day with any. */
    public List<Left> after(Instant at, ParcelId behind, Instant until, int most) {
        var from = at;
        while (from.isBefore(until)) {
            var end = from.plus(LONGEST).isBefore(until) ? from.plus(LONGEST) : until;
            var found = between(at, behind, from, end, most);
            if (!found.isEmpty()) {
                return found;
            }
            from = end;
        }
        return List.of();
    }

    private List<Left> between(Instant at, ParcelId behind, Instant from, Instant end, int most) {
        return sql.select(PARCEL.ID, PARCEL.DISPATCHED_AT)
                .from(PARCEL)
                .where(PARCEL.DISPATCHED_AT.between(from, end))
                .and(PARCEL.STATE.eq(DSL.inline(ParcelState.DISPATCHED, PARCEL.STATE)))
                .and(PARCEL.DELIVERED_AT.isNull())
                .and(DSL.row(PARCEL.DISPATCHED_AT, PARCEL.ID).gt(DSL.val(at), DSL.val(behind, PARCEL.ID)))
                .orderBy(PARCEL.DISPATCHED_AT, PARCEL.ID)
                .limit(most)
                .fetch(row -> new Left(row.value1(), row.value2()));
    }

    /** Parcels that left in that time. */
    public List<ParcelId> left(Instant from, Instant until) {
        return sql.select(PARCEL.ID)
                .from(PARCEL)
                .where(PARCEL.DISPATCHED_AT.ge(from))
                .and(PARCEL.DISPATCHED_AT.lt(until))
                .orderBy(PARCEL.ID)
                .fetch(PARCEL.ID);
    }
}
