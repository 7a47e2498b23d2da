package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;
import static io.redthread.fulfilment.store.jooq.Tables.PICK_LINE;
import static io.redthread.fulfilment.store.jooq.Tables.REFUSED_SCAN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.PickState;
import io.redthread.fulfilment.ScanFault;
import io.redthread.fulfilment.ScanFigures;
import io.redthread.fulfilment.WaveId;
import io.redthread.platform.database.IdBlocks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Keeps refused scans, and counts them beside those that were right. */
@Repository
public class RefusedScanStore {

    private final DSLContext sql;
    private final IdBlocks ids;

    RefusedScanStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Adds one, of a wave or of a parcel. */
    public void insert(
            Optional<WaveId> wave,
            Optional<ParcelId> parcel,
            ScanFault fault,
            String expected,
            String scanned,
            Instant at,
            String by) {
        sql.insertInto(REFUSED_SCAN)
                .set(REFUSED_SCAN.ID, ids.next("fulfilment", "refused_scan_id"))
                .set(REFUSED_SCAN.AT, at)
                .set(REFUSED_SCAN.BY, by)
                .set(REFUSED_SCAN.WAVE_ID, wave.orElse(null))
                .set(REFUSED_SCAN.PARCEL_ID, parcel.orElse(null))
                .set(REFUSED_SCAN.REASON, fault)
                .set(REFUSED_SCAN.EXPECTED, expected)
                .set(REFUSED_SCAN.SCANNED, scanned)
                .execute();
    }

    /** What was scanned in that time by that person, or by all. */
    public ScanFigures figures(Instant from, Instant to, Optional<String> by) {
        var picked = sql.fetchCount(
                PICK_LINE,
                PICK_LINE.STATE.eq(PickState.PICKED),
                within(PICK_LINE.ENDED_AT, from, to),
                by(PICK_LINE.ENDED_BY, by));
        var packed = sql.fetchCount(PARCEL, within(PARCEL.PACKED_AT, from, to), by(PARCEL.PACKED_BY, by));
        var wrong = within(REFUSED_SCAN.AT, from, to).and(by(REFUSED_SCAN.BY, by));
        var refused = sql.select(REFUSED_SCAN.REASON, count(), countDistinct(REFUSED_SCAN.PARCEL_ID))
                .from(REFUSED_SCAN)
                .where(wrong)
                .groupBy(REFUSED_SCAN.REASON)
                .fetch();
        var mispacked = refused.stream()
                .filter(it -> it.value1() == ScanFault.PACK_MISMATCH)
                .mapToLong(it -> it.value3())
                .sum();
        Map<ScanFault, Long> counts =
                refused.stream().collect(Collectors.toMap(it -> it.value1(), it -> (long) it.value2()));
        return new ScanFigures(picked, packed, mispacked, counts);
    }

    private static Condition within(Field<Instant> at, Instant from, Instant to) {
        return at.ge(from).and(at.lt(to));
    }

    private static Condition by(Field<String> column, Optional<String> by) {
        return by.map(column::eq).orElse(noCondition());
    }
}
