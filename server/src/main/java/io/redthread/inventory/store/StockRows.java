package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOT;
import static io.redthread.inventory.store.jooq.Tables.QUOTA;
import static io.redthread.inventory.store.jooq.Tables.SAFETY_BUFFER;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.domain.StockKey;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Balances of the warehouses. Rows are always locked in the order of their key. */
@Repository
public class StockRows {

    /** Asked once per statement, so that a company without quotas pays nothing for them. */
    private static final Field<Boolean> ANY_QUOTA =
            field(exists(selectOne().from(QUOTA).where(QUOTA.ENDED_AT.isNull())));

    private final DSLContext sql;

    StockRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Locks every lot of these goods in these warehouses and reads what may be promised of it. */
    public List<ShelfRow> lockShelves(Collection<Shelf> shelves) {
        return shelves(shelves, true);
    }

    /** Reads the same as it stands, not locked. */
    public List<ShelfRow> readShelves(Collection<Shelf> shelves) {
        return shelves(shelves, false);
    }

    private List<ShelfRow> shelves(Collection<Shelf> shelves, boolean lock) {
        var wanted = Rows.of("wanted", List.copyOf(shelves))
                .with(STOCK.SKU, shelf -> shelf.sku().code())
                .with(STOCK.WAREHOUSE_ID, Shelf::warehouse);
        var read = sql.select(
                        STOCK.SKU,
                        STOCK.WAREHOUSE_ID,
                        STOCK.LOT,
                        STOCK.UOM,
                        STOCK.ON_HAND.minus(STOCK.RESERVED),
                        LOT.EXPIRES_ON,
                        SAFETY_BUFFER.QUANTITY,
                        ANY_QUOTA)
                .from(wanted.table())
                .join(STOCK)
                .on(STOCK.SKU.eq(wanted.field(STOCK.SKU)))
                .and(STOCK.WAREHOUSE_ID.eq(wanted.field(STOCK.WAREHOUSE_ID)))
                .leftJoin(LOT)
                .on(LOT.SKU.eq(STOCK.SKU))
                .and(LOT.CODE.eq(STOCK.LOT))
                .leftJoin(SAFETY_BUFFER)
                .on(SAFETY_BUFFER.SKU.eq(STOCK.SKU))
                .and(SAFETY_BUFFER.WAREHOUSE_ID.eq(STOCK.WAREHOUSE_ID))
                .orderBy(STOCK.SKU, STOCK.WAREHOUSE_ID, STOCK.LOT);
        return (lock ? read.forUpdate().of(STOCK) : read).fetch(Records.mapping(ShelfRow::new));
    }

    /** Locks these balances and reads them. */
    public Map<StockKey, StockRow> lock(Collection<StockKey> keys) {
        var wanted = Rows.of("wanted", List.copyOf(keys))
                .with(STOCK.SKU, key -> key.sku().code())
                .with(STOCK.WAREHOUSE_ID, StockKey::warehouse)
                .with(STOCK.LOT, StockKey::lot);
        var found = HashMap.<StockKey, StockRow>newHashMap(keys.size());
        sql.select(STOCK.SKU, STOCK.WAREHOUSE_ID, STOCK.LOT, STOCK.UOM, STOCK.ON_HAND, STOCK.RESERVED)
                .from(wanted.table())
                .join(STOCK)
                .on(STOCK.SKU.eq(wanted.field(STOCK.SKU)))
                .and(STOCK.WAREHOUSE_ID.eq(wanted.field(STOCK.WAREHOUSE_ID)))
                .and(STOCK.LOT.eq(wanted.field(STOCK.LOT)))
                .orderBy(STOCK.SKU, STOCK.WAREHOUSE_ID, STOCK.LOT)
                .forUpdate()
                .of(STOCK)
                .forEach(row -> found.put(
                        new StockKey(new Sku(row.value1()), row.value2(), row.value3()),
                        new StockRow(row.value4(), row.value5(), row.value6())));
        return found;
    }

    /** Adds to what is reserved; less is negative. The rows are locked and hold it. */
    public void addReserved(Map<StockKey, BigDecimal> deltas) {
        var changes = rows("change", deltas).with(STOCK.RESERVED, Map.Entry::getValue);
        var updated = sql.update(STOCK)
                .set(STOCK.RESERVED, STOCK.RESERVED.plus(changes.field(STOCK.RESERVED)))
                .from(changes.table())
                .where(same(changes))
                .execute();
        RowCounts.expect(deltas.size(), updated, "stock reserved");
    }

    /** Adds to what is on hand of locked rows; less is negative. */
    public void addOnHand(Map<StockKey, BigDecimal> deltas) {
        var changes = rows("change", deltas).with(STOCK.ON_HAND, Map.Entry::getValue);
        var updated = sql.update(STOCK)
                .set(STOCK.ON_HAND, STOCK.ON_HAND.plus(changes.field(STOCK.ON_HAND)))
                .from(changes.table())
                .where(same(changes))
                .execute();
        RowCounts.expect(deltas.size(), updated, "stock on hand");
    }

    /** Takes goods away that were reserved: both numbers go down by the same. */
    public void consume(Map<StockKey, BigDecimal> amounts) {
        var changes = rows("change", amounts).with(STOCK.ON_HAND, Map.Entry::getValue);
        var amount = changes.field(STOCK.ON_HAND);
        var updated = sql.update(STOCK)
                .set(STOCK.ON_HAND, STOCK.ON_HAND.minus(amount))
                .set(STOCK.RESERVED, STOCK.RESERVED.minus(amount))
                .from(changes.table())
                .where(same(changes))
                .execute();
        RowCounts.expect(amounts.size(), updated, "stock consumed");
    }

    /**
     * Changes locked rows as far as no more stays reserved than is on hand, and nothing that is kept for somebody is newly
     * promised; answers how many rows that were.
     */
    public int changeWithin(Map<StockKey, StockChange> changes) {
        var rows = rows("change", changes)
                .with(STOCK.ON_HAND, change -> change.getValue().onHand())
                .with(STOCK.RESERVED, change -> change.getValue().reserved());
        var onHand = STOCK.ON_HAND.plus(rows.field(STOCK.ON_HAND));
        var reserved = STOCK.RESERVED.plus(rows.field(STOCK.RESERVED));
        return sql.update(STOCK)
                .set(STOCK.ON_HAND, onHand)
                .set(STOCK.RESERVED, reserved)
                .from(rows.table())
                .where(same(rows))
                .and(reserved.between(DSL.inline(BigDecimal.ZERO), onHand))
                .and(rows.field(STOCK.RESERVED).le(BigDecimal.ZERO).or(keptForNobody()))
                .execute();
    }

    /** Nothing of the goods is set aside or held back: what a batch read before may have been decided otherwise since. */
    private static Condition keptForNobody() {
        return STOCK.SKU
                .notIn(DSL.select(QUOTA.SKU).from(QUOTA).where(QUOTA.ENDED_AT.isNull()))
                .and(STOCK.SKU.notIn(DSL.select(SAFETY_BUFFER.SKU).from(SAFETY_BUFFER)));
    }

    /** First goods of their kind in a warehouse; if somebody was quicker, they are added to his. */
    public void open(Map<StockKey, BigDecimal> amounts, java.util.function.Function<Sku, String> uom) {
        var fresh = rows("fresh", amounts)
                .with(STOCK.UOM, change -> uom.apply(change.getKey().sku()))
                .with(STOCK.ON_HAND, Map.Entry::getValue);
        var inserted = sql.insertInto(STOCK)
                .columns(fresh.columns())
                .select(sql.select(fresh.fields())
                        .from(fresh.table())
                        .orderBy(fresh.field(STOCK.SKU), fresh.field(STOCK.WAREHOUSE_ID), fresh.field(STOCK.LOT)))
                .onConflict(STOCK.SKU, STOCK.WAREHOUSE_ID, STOCK.LOT)
                .doUpdate()
                .set(STOCK.ON_HAND, STOCK.ON_HAND.plus(DSL.excluded(STOCK.ON_HAND)))
                .execute();
        RowCounts.expect(amounts.size(), inserted, "stock opened");
    }

    private static Condition same(Rows<?> rows) {
        return STOCK.SKU
                .eq(rows.field(STOCK.SKU))
                .and(STOCK.WAREHOUSE_ID.eq(rows.field(STOCK.WAREHOUSE_ID)))
                .and(STOCK.LOT.eq(rows.field(STOCK.LOT)));
    }

    private static <V> Rows<Map.Entry<StockKey, V>> rows(String alias, Map<StockKey, V> deltas) {
        return Rows.of(alias, List.copyOf(deltas.entrySet()))
                .with(STOCK.SKU, change -> change.getKey().sku().code())
                .with(STOCK.WAREHOUSE_ID, change -> change.getKey().warehouse())
                .with(STOCK.LOT, change -> change.getKey().lot());
    }

    /**
     * Goods in a warehouse, whatever the lot.
     *
     * @param sku what
     * @param warehouse where
     */
    public record Shelf(Sku sku, WarehouseId warehouse) {}

    /**
     * What may be promised of a lot.
     *
     * @param sku what
     * @param warehouse where
     * @param lot which lot
     * @param uom its unit
     * @param free on hand − reserved
     * @param expiresOn last good day
     * @param buffer what the warehouse keeps back of the SKU
     * @param anyQuota whether any shop has a quota of anything
     */
    public record ShelfRow(
            String sku,
            WarehouseId warehouse,
            String lot,
            String uom,
            BigDecimal free,
            @org.jspecify.annotations.Nullable LocalDate expiresOn,
            @org.jspecify.annotations.Nullable BigDecimal buffer,
            boolean anyQuota) {}

    /**
     * What is added to a balance; less is negative.
     *
     * @param onHand to what is there
     * @param reserved to what is promised
     */
    public record StockChange(BigDecimal onHand, BigDecimal reserved) {

        /** So much more is promised. */
        public static StockChange reserving(BigDecimal amount) {
            return new StockChange(BigDecimal.ZERO, amount);
        }

        /** So much that was promised leaves. */
        public static StockChange consuming(BigDecimal amount) {
            return new StockChange(amount.negate(), amount.negate());
        }

        /** Both changes together. */
        public StockChange plus(StockChange other) {
            return new StockChange(onHand.add(other.onHand), reserved.add(other.reserved));
        }

        /** Whether it changes nothing. */
        public boolean nothing() {
            return onHand.signum() == 0 && reserved.signum() == 0;
        }
    }

    /**
     * A locked balance.
     *
     * @param uom its unit
     * @param onHand physically there
     * @param reserved promised
     */
    public record StockRow(String uom, BigDecimal onHand, BigDecimal reserved) {

        /** What nobody was promised. */
        public BigDecimal free() {
            return onHand.subtract(reserved);
        }
    }
}
