package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;

import io.redthread.fulfilment.BuildWave;
import io.redthread.fulfilment.NewParcel;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelInHand;
import io.redthread.fulfilment.ParcelInHand.Course;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.WaveContents;
import io.redthread.fulfilment.WaveId;
import io.redthread.fulfilment.Waybill;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Locks and writes parcels, a batch at a time. */
@Repository
public class ParcelStore {

    private static final List<SelectField<?>> COLUMNS = List.of(
            PARCEL.ID,
            PARCEL.ORDER_ID,
            PARCEL.ORDER_NUMBER,
            PARCEL.SHOP_ID,
            PARCEL.WAREHOUSE_ID,
            PARCEL.CARRIER,
            PARCEL.ENTERED_AT,
            PARCEL.DUE_AT,
            PARCEL.STOPPED,
            PARCEL.STATE,
            PARCEL.WAVE_ID,
            PARCEL.SLOT,
            PARCEL.WAVED_AT,
            PARCEL.PICKED_AT,
            PARCEL.PACKED_AT,
            PARCEL.PACKED_BY,
            PARCEL.WAYBILL,
            PARCEL.DISPATCH_NOTE_ID,
            PARCEL.DISPATCHED_AT,
            PARCEL.DISPATCHED_BY,
            PARCEL.WITHDRAWN_AT,
            PARCEL.WITHDRAWN_WHY);

    private final DSLContext sql;
    private final IdBlocks ids;
    private final ContentsText contents;

    ParcelStore(DSLContext sql, IdBlocks ids, ContentsText contents) {
        this.sql = sql;
        this.ids = ids;
        this.contents = contents;
    }

    /** A fresh id. */
    public ParcelId nextId() {
        return new ParcelId(ids.next("fulfilment", "parcel_id"));
    }

    /** Writes parcels that have just come to the warehouse. */
    public void insert(List<NewParcel> parcels) {
        var rows = Rows.of("arrived", parcels)
                .with(PARCEL.ID, NewParcel::id)
                .with(PARCEL.ORDER_ID, NewParcel::order)
                .with(PARCEL.ORDER_NUMBER, NewParcel::orderNumber)
                .with(PARCEL.SHOP_ID, NewParcel::shop)
                .with(PARCEL.PLATFORM_NUMBER, NewParcel::platformNumber)
                .with(PARCEL.WAREHOUSE_ID, NewParcel::warehouse)
                .with(PARCEL.PART, it -> (short) it.part())
                .with(PARCEL.CARRIER, NewParcel::carrier)
                .with(PARCEL.LINE_COUNT, NewParcel::lines)
                .with(PARCEL.PIECES, NewParcel::pieces)
                .with(PARCEL.STATE, it -> ParcelState.TO_PICK)
                .with(PARCEL.ENTERED_AT, NewParcel::enteredAt)
                .with(PARCEL.DUE_AT, NewParcel::dueAt);
        var inserted = rows.insert(sql, PARCEL);
        RowCounts.expect(parcels.size(), inserted, "parcels");
    }

    /** Takes waiting parcels that nobody else has, the most urgent first, and answers them in key order. */
    public List<ParcelInHand> takeWaiting(BuildWave wanted, Optional<Instant> arrivedBefore, int most) {
        return sql
                .select(COLUMNS)
                .from(PARCEL)
                .where(waiting(wanted, arrivedBefore))
                .orderBy(PARCEL.DUE_AT, PARCEL.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(ParcelStore::inHand)
                .stream()
                .sorted(Comparator.comparingLong(it -> it.id().value()))
                .toList();
    }

    /** How many parcels wait that such a wave could take, and since when the first does. */
    public Waiting waitingFor(BuildWave wanted, Optional<Instant> arrivedBefore) {
        return sql.select(org.jooq.impl.DSL.count(), org.jooq.impl.DSL.min(PARCEL.ENTERED_AT))
                .from(PARCEL)
                .where(waiting(wanted, arrivedBefore))
                .fetchSingle(row -> new Waiting(row.value1(), Optional.ofNullable(row.value2())));
    }

    /** Parcels that wait for a wave. */
    public record Waiting(int parcels, Optional<Instant> since) {}

    /** Locks all living parcels of orders in key order. */
    public List<ParcelInHand> lockOfOrders(Collection<OrderId> orders) {
        return lock(Rows.any(PARCEL.ORDER_ID, orders).and(PARCEL.WITHDRAWN_AS.eq(0L)));
    }

    /** Locks the other living parcels of the orders of locked ones, in key order. */
    public List<ParcelInHand> lockSiblings(List<ParcelInHand> locked) {
        return lock(Rows.any(
                        PARCEL.ORDER_ID,
                        locked.stream().map(ParcelInHand::order).distinct().toList())
                .and(PARCEL.WITHDRAWN_AS.eq(0L))
                .and(DSL.not(Rows.any(
                        PARCEL.ID, locked.stream().map(ParcelInHand::id).toList()))));
    }

    /** Locks parcels in key order. */
    public List<ParcelInHand> lock(Collection<ParcelId> parcels) {
        return lock(Rows.any(PARCEL.ID, parcels));
    }

    /** Locks the parcels of a wave in key order. */
    public List<ParcelInHand> lockOfWave(WaveId wave) {
        return lock(PARCEL.WAVE_ID.eq(wave));
    }

    /** Parcels as they stand, not locked. */
    public List<ParcelInHand> read(Collection<ParcelId> parcels) {
        return read(Rows.any(PARCEL.ID, parcels));
    }

    /** The living parcels of orders as they stand, not locked. */
    public List<ParcelInHand> ofOrders(Collection<OrderId> orders) {
        return read(Rows.any(PARCEL.ORDER_ID, orders).and(PARCEL.WITHDRAWN_AS.eq(0L)));
    }

    /** The parcels of a wave as they stand, not locked. */
    public List<ParcelInHand> ofWave(WaveId wave) {
        return read(PARCEL.WAVE_ID.eq(wave));
    }

    /** The parcels with these waybills, whichever carrier's; not locked. */
    public List<ParcelInHand> ofWaybills(Collection<Waybill> waybills) {
        return read(Rows.any(PARCEL.WAYBILL, waybills));
    }

    /** Writes how far parcels have come; each must still stand where it was read. */
    public void update(List<ParcelInHand> parcels) {
        var was = PARCEL.STATE.as("was");
        var rows = Rows.of("moved", parcels)
                .with(PARCEL.ID, ParcelInHand::id)
                .with(was, ParcelInHand::was)
                .with(PARCEL.STATE, ParcelInHand::state)
                .with(PARCEL.WAVE_ID, it -> it.course().wave())
                .with(PARCEL.SLOT, it -> it.course().slot())
                .with(PARCEL.WAVED_AT, it -> it.course().wavedAt())
                .with(PARCEL.PICKED_AT, it -> it.course().pickedAt())
                .with(PARCEL.PACKED_AT, it -> it.course().packedAt())
                .with(PARCEL.PACKED_BY, it -> it.course().packedBy())
                .with(PARCEL.WAYBILL, it -> it.course().waybill())
                .with(PARCEL.DISPATCH_NOTE_ID, it -> it.course().note())
                .with(PARCEL.DISPATCHED_AT, it -> it.course().dispatchedAt())
                .with(PARCEL.DISPATCHED_BY, it -> it.course().dispatchedBy())
                .with(PARCEL.WITHDRAWN_AT, it -> it.course().withdrawnAt())
                .with(PARCEL.WITHDRAWN_WHY, it -> it.course().withdrawnWhy())
                .with(PARCEL.CONTENTS, it -> contents.write(it.contents()))
                .with(
                        PARCEL.WITHDRAWN_AS,
                        it -> it.state() == ParcelState.WITHDRAWN ? it.id().value() : 0L);
        var updated = sql.update(PARCEL)
                .set(PARCEL.STATE, rows.field(PARCEL.STATE))
                .set(PARCEL.WAVE_ID, rows.field(PARCEL.WAVE_ID))
                .set(PARCEL.SLOT, rows.field(PARCEL.SLOT))
                .set(PARCEL.WAVED_AT, rows.field(PARCEL.WAVED_AT))
                .set(PARCEL.PICKED_AT, rows.field(PARCEL.PICKED_AT))
                .set(PARCEL.PACKED_AT, rows.field(PARCEL.PACKED_AT))
                .set(PARCEL.PACKED_BY, rows.field(PARCEL.PACKED_BY))
                .set(PARCEL.WAYBILL, rows.field(PARCEL.WAYBILL))
                .set(PARCEL.DISPATCH_NOTE_ID, rows.field(PARCEL.DISPATCH_NOTE_ID))
                .set(PARCEL.DISPATCHED_AT, rows.field(PARCEL.DISPATCHED_AT))
                .set(PARCEL.DISPATCHED_BY, rows.field(PARCEL.DISPATCHED_BY))
                .set(PARCEL.WITHDRAWN_AT, rows.field(PARCEL.WITHDRAWN_AT))
                .set(PARCEL.WITHDRAWN_WHY, rows.field(PARCEL.WITHDRAWN_WHY))
                .set(PARCEL.CONTENTS, rows.field(PARCEL.CONTENTS))
                .set(PARCEL.WITHDRAWN_AS, rows.field(PARCEL.WITHDRAWN_AS))
                .from(rows.table())
                .where(PARCEL.ID.eq(rows.field(PARCEL.ID)))
                .and(PARCEL.STATE.eq(rows.field(was)))
                .execute();
        RowCounts.expect(parcels.size(), updated, "moved parcels");
    }

    /** Marks the living parcels of orders as stopped, or as going again; those that have left stay as they are. */
    public void stop(Collection<OrderId> orders, boolean stopped) {
        sql.update(PARCEL)
                .set(PARCEL.STOPPED, stopped)
                .where(Rows.any(PARCEL.ORDER_ID, orders))
                .and(PARCEL.WITHDRAWN_AS.eq(0L))
                .and(PARCEL.STATE.ne(ParcelState.DISPATCHED))
                .and(PARCEL.STOPPED.ne(stopped))
                .execute();
    }

    /** Puts a carrier and its number on a packed parcel; answers how many rows that was. */
    public int putWaybill(ParcelId parcel, io.redthread.fulfilment.CarrierCode carrier, Waybill waybill) {
        return sql.update(PARCEL)
                .set(PARCEL.CARRIER, carrier)
                .set(PARCEL.WAYBILL, waybill)
                .where(PARCEL.ID.eq(parcel))
                .and(PARCEL.STATE.eq(ParcelState.PACKED))
                .execute();
    }

    /** Another carrier takes a parcel that is not packed; answers how many rows that was. */
    public int changeCarrier(ParcelId parcel, io.redthread.fulfilment.CarrierCode carrier) {
        return sql.update(PARCEL)
                .set(PARCEL.CARRIER, carrier)
                .where(PARCEL.ID.eq(parcel))
                .and(PARCEL.STATE.in(ParcelState.TO_PICK, ParcelState.IN_WAVE, ParcelState.PICKED))
                .execute();
    }

    /** Notes when a parcel was delivered, the first time that is told. */
    public void delivered(ParcelId parcel, Instant at) {
        sql.update(PARCEL)
                .set(PARCEL.DELIVERED_AT, at)
                .where(PARCEL.ID.eq(parcel))
                .and(PARCEL.DELIVERED_AT.isNull())
                .execute();
    }

    private List<ParcelInHand> lock(Condition which) {
        return sql.select(COLUMNS)
                .from(PARCEL)
                .where(which)
                .orderBy(PARCEL.ID)
                .forUpdate()
                .fetch(ParcelStore::inHand);
    }

    private List<ParcelInHand> read(Condition which) {
        return sql.select(COLUMNS).from(PARCEL).where(which).orderBy(PARCEL.ID).fetch(ParcelStore::inHand);
    }

    private static Condition waiting(BuildWave wanted, Optional<Instant> arrivedBefore) {
        var condition = PARCEL.WAREHOUSE_ID
                .eq(wanted.warehouse())
                .and(PARCEL.STATE.eq(DSL.inline(ParcelState.TO_PICK)))
                .and(PARCEL.STOPPED.eq(DSL.inline(false)));
        if (wanted.contents() != WaveContents.ANY) {
            condition = condition.and(
                    wanted.contents() == WaveContents.SINGLE ? PARCEL.LINE_COUNT.eq(1) : PARCEL.LINE_COUNT.gt(1));
        }
        if (wanted.carrier().isPresent()) {
            condition = condition.and(PARCEL.CARRIER.eq(wanted.carrier().get()));
        }
        return arrivedBefore.isPresent() ? condition.and(PARCEL.ENTERED_AT.lt(arrivedBefore.get())) : condition;
    }

    private static ParcelInHand inHand(Record row) {
        return new ParcelInHand(
                new ParcelInHand.Facts(
                        row.get(PARCEL.ID),
                        row.get(PARCEL.ORDER_ID),
                        row.get(PARCEL.ORDER_NUMBER),
                        row.get(PARCEL.SHOP_ID),
                        row.get(PARCEL.WAREHOUSE_ID),
                        row.get(PARCEL.CARRIER),
                        row.get(PARCEL.ENTERED_AT),
                        row.get(PARCEL.DUE_AT),
                        row.get(PARCEL.STOPPED)),
                row.get(PARCEL.STATE),
                new Course(
                        row.get(PARCEL.WAVE_ID),
                        row.get(PARCEL.SLOT),
                        row.get(PARCEL.WAVED_AT),
                        row.get(PARCEL.PICKED_AT),
                        row.get(PARCEL.PACKED_AT),
                        row.get(PARCEL.PACKED_BY),
                        row.get(PARCEL.WAYBILL),
                        row.get(PARCEL.DISPATCH_NOTE_ID),
                        row.get(PARCEL.DISPATCHED_AT),
                        row.get(PARCEL.DISPATCHED_BY),
                        row.get(PARCEL.WITHDRAWN_AT),
                        row.get(PARCEL.WITHDRAWN_WHY)));
    }
}
