package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.PIN;
import static io.redthread.inventory.store.jooq.Tables.ZONE;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.ReservationId;
import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.HoldingBin;
import io.redthread.inventory.domain.StockKey;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Balances of the bins, and what pickers are sent for. Rows are always locked in the order of their key. */
@Repository
public class BinRows {

    private final DSLContext sql;

    BinRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Locks these balances and reads them. */
    public Map<BinKey, BinRow> lock(Collection<BinKey> keys) {
        var wanted = Rows.of("wanted", List.copyOf(keys))
                .with(BIN_STOCK.SKU, key -> key.sku().code())
                .with(BIN_STOCK.LOT, BinKey::lot)
                .with(BIN_STOCK.LOCATION_ID, BinKey::bin);
        var found = HashMap.<BinKey, BinRow>newHashMap(keys.size());
        sql.select(BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.LOCATION_ID, BIN_STOCK.ON_HAND, BIN_STOCK.PINNED)
                .from(wanted.table())
                .join(BIN_STOCK)
                .on(BIN_STOCK.SKU.eq(wanted.field(BIN_STOCK.SKU)))
                .and(BIN_STOCK.LOT.eq(wanted.field(BIN_STOCK.LOT)))
                .and(BIN_STOCK.LOCATION_ID.eq(wanted.field(BIN_STOCK.LOCATION_ID)))
                .orderBy(BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.LOCATION_ID)
                .forUpdate()
                .of(BIN_STOCK)
                .forEach(row -> found.put(
                        new BinKey(new Sku(row.value1()), row.value2(), row.value3()),
                        new BinRow(row.value4(), row.value5())));
        return found;
    }

    /** Locks every bin that holds these goods and reads what is not pinned there. */
    public List<HoldingBin> lockHolding(Collection<StockKey> keys) {
        return holding(keys, true);
    }

    /** Reads the same as it stands, not locked. */
    public List<HoldingBin> readHolding(Collection<StockKey> keys) {
        return holding(keys, false);
    }

    private List<HoldingBin> holding(Collection<StockKey> keys, boolean lock) {
        var wanted = Rows.of("wanted", List.copyOf(keys))
                .with(BIN_STOCK.SKU, key -> key.sku().code())
                .with(BIN_STOCK.LOT, StockKey::lot)
                .with(LOCATION.WAREHOUSE_ID, StockKey::warehouse);
        var read = sql.select(
                        BIN_STOCK.SKU,
                        BIN_STOCK.LOT,
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.ID,
                        LOCATION.CODE,
                        ZONE.ID,
                        ZONE.KIND,
                        LOCATION.WALK_ORDER,
                        BIN_STOCK.ON_HAND.minus(BIN_STOCK.PINNED))
                .from(wanted.table())
                .join(BIN_STOCK)
                .on(BIN_STOCK.SKU.eq(wanted.field(BIN_STOCK.SKU)))
                .and(BIN_STOCK.LOT.eq(wanted.field(BIN_STOCK.LOT)))
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .and(LOCATION.WAREHOUSE_ID.eq(wanted.field(LOCATION.WAREHOUSE_ID)))
                .join(ZONE)
                .on(ZONE.ID.eq(LOCATION.ZONE_ID))
                .orderBy(BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.LOCATION_ID);
        return (lock ? read.forUpdate().of(BIN_STOCK) : read).fetch(Records.mapping(HoldingBin::new));
    }

    /** Adds to what locked rows hold and what of it is pinned; less is negative. */
    public void change(Map<BinKey, BinChange> changes) {
        var rows = rows("change", changes);
        RowCounts.expect(changes.size(), changeWhere(rows.table(), rows, DSL.noCondition()), "bin stock");
    }

    /**
     * Locks these balances in the order of their key and changes them as far as no more stays pinned than is there; answers
     * how many rows that were.
     */
    public int changeWithin(Map<BinKey, BinChange> changes) {
        var wanted = rows("wanted", changes);
        var here = BIN_STOCK.as("here");
        var locked = sql.select(wanted.fields())
                .from(wanted.table())
                .join(here)
                .on(here.SKU.eq(wanted.field(BIN_STOCK.SKU)))
                .and(here.LOT.eq(wanted.field(BIN_STOCK.LOT)))
                .and(here.LOCATION_ID.eq(wanted.field(BIN_STOCK.LOCATION_ID)))
                .orderBy(here.SKU, here.LOT, here.LOCATION_ID)
                .forUpdate()
                .of(here)
                .asTable("change");
        var rows = wanted.named("change");
        return changeWhere(
                locked,
                rows,
                BIN_STOCK
                        .PINNED
                        .plus(rows.field(BIN_STOCK.PINNED))
                        .between(DSL.inline(BigDecimal.ZERO), BIN_STOCK.ON_HAND.plus(rows.field(BIN_STOCK.ON_HAND))));
    }

    private int changeWhere(Table<?> from, Rows<?> rows, Condition within) {
        return sql.update(BIN_STOCK)
                .set(BIN_STOCK.ON_HAND, BIN_STOCK.ON_HAND.plus(rows.field(BIN_STOCK.ON_HAND)))
                .set(BIN_STOCK.PINNED, BIN_STOCK.PINNED.plus(rows.field(BIN_STOCK.PINNED)))
                .from(from)
                .where(BIN_STOCK.SKU.eq(rows.field(BIN_STOCK.SKU)))
                .and(BIN_STOCK.LOT.eq(rows.field(BIN_STOCK.LOT)))
                .and(BIN_STOCK.LOCATION_ID.eq(rows.field(BIN_STOCK.LOCATION_ID)))
                .and(within)
                .execute();
    }

    private static Rows<Map.Entry<BinKey, BinChange>> rows(String alias, Map<BinKey, BinChange> changes) {
        return Rows.of(alias, List.copyOf(changes.entrySet()))
                .with(BIN_STOCK.SKU, change -> change.getKey().sku().code())
                .with(BIN_STOCK.LOT, change -> change.getKey().lot())
                .with(BIN_STOCK.LOCATION_ID, change -> change.getKey().bin())
                .with(BIN_STOCK.ON_HAND, change -> change.getValue().onHand())
                .with(BIN_STOCK.PINNED, change -> change.getValue().pinned());
    }

    /** Opens balances of nothing where there are none, in the order of their key and before anything is locked. */
    public void open(Collection<BinKey> keys) {
        var fresh = Rows.of("fresh", List.copyOf(keys))
                .with(BIN_STOCK.SKU, key -> key.sku().code())
                .with(BIN_STOCK.LOT, BinKey::lot)
                .with(BIN_STOCK.LOCATION_ID, BinKey::bin)
                .with(BIN_STOCK.ON_HAND, key -> BigDecimal.ZERO);
        sql.insertInto(BIN_STOCK)
                .columns(fresh.columns())
                .select(sql.select(fresh.fields())
                        .from(fresh.table())
                        .orderBy(
                                fresh.field(BIN_STOCK.SKU),
                                fresh.field(BIN_STOCK.LOT),
                                fresh.field(BIN_STOCK.LOCATION_ID)))
                .onConflictDoNothing()
                .execute();
    }

    /** Bins among these that hold more than they can. */
    public List<Overfull> overfull(Collection<LocationId> bins) {
        var touched = Rows.of("touched", List.copyOf(bins)).with(LOCATION.ID, bin -> bin);
        var held = DSL.sum(BIN_STOCK.ON_HAND);
        return sql.select(LOCATION.CODE, LOCATION.CAPACITY, held)
                .from(touched.table())
                .join(LOCATION)
                .on(LOCATION.ID.eq(touched.field(LOCATION.ID)))
                .and(LOCATION.CAPACITY.isNotNull())
                .join(BIN_STOCK)
                .on(BIN_STOCK.LOCATION_ID.eq(LOCATION.ID))
                .groupBy(LOCATION.ID, LOCATION.CODE, LOCATION.CAPACITY)
                .having(held.gt(LOCATION.CAPACITY))
                .orderBy(LOCATION.CODE)
                .fetch(Records.mapping(Overfull::new));
    }

    /** Writes pins. */
    public void insertPins(List<PinRow> pins, Instant now) {
        var rows = Rows.of("fresh", pins)
                .with(PIN.RESERVATION_ID, PinRow::reservation)
                .with(PIN.LOCATION_ID, PinRow::bin)
                .with(PIN.SKU, PinRow::sku)
                .with(PIN.LOT, PinRow::lot)
                .with(PIN.QUANTITY, PinRow::quantity);
        var inserted = sql.insertInto(PIN)
                .columns(Columns.of(rows.columns(), PIN.PINNED_AT))
                .select(sql.select(rows.fields()).select(DSL.val(now)).from(rows.table()))
                .execute();
        RowCounts.expect(pins.size(), inserted, "pins");
    }

    /** The reservations among these that have pins. */
    public List<ReservationId> pinned(Collection<ReservationId> reservations) {
        return sql.selectDistinct(PIN.RESERVATION_ID)
                .from(PIN)
                .where(Rows.any(PIN.RESERVATION_ID, reservations))
                .orderBy(PIN.RESERVATION_ID)
                .fetch(PIN.RESERVATION_ID);
    }

    /** Removes the pins of these reservations and says what they were. */
    public List<PinRow> deletePins(Collection<ReservationId> reservations) {
        return sql.deleteFrom(PIN)
                .where(Rows.any(PIN.RESERVATION_ID, reservations))
                .returningResult(PIN.RESERVATION_ID, PIN.LOCATION_ID, PIN.SKU, PIN.LOT, PIN.QUANTITY)
                .fetch(Records.mapping(PinRow::new));
    }

    /**
     * A locked balance.
     *
     * @param onHand physically there
     * @param pinned what pickers are sent for
     */
    public record BinRow(BigDecimal onHand, BigDecimal pinned) {

        /** What nobody is sent for. */
        public BigDecimal free() {
            return onHand.subtract(pinned);
        }
    }

    /**
     * What is added to a balance; less is negative.
     *
     * @param onHand to what is there
     * @param pinned to what pickers are sent for
     */
    public record BinChange(BigDecimal onHand, BigDecimal pinned) {

        /** Both changes together. */
        public BinChange plus(BinChange other) {
            return new BinChange(onHand.add(other.onHand), pinned.add(other.pinned));
        }

        /** Whether it changes nothing. */
        public boolean nothing() {
            return onHand.signum() == 0 && pinned.signum() == 0;
        }
    }

    /**
     * A bin that holds more than it can.
     *
     * @param code the bin's code
     * @param capacity what it can hold
     * @param held what it holds
     */
    public record Overfull(String code, BigDecimal capacity, BigDecimal held) {}

    /**
     * What of a reservation is pinned to a bin.
     *
     * @param reservation which
     * @param bin where
     * @param sku what
     * @param lot which lot
     * @param quantity how much
     */
    public record PinRow(ReservationId reservation, LocationId bin, String sku, String lot, BigDecimal quantity) {

        /** The balance it is pinned in. */
        public BinKey key() {
            return new BinKey(new Sku(sku), lot, bin);
        }
    }
}
