package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.QUOTA;
import static io.redthread.inventory.store.jooq.Tables.SAFETY_BUFFER;
import static io.redthread.inventory.store.jooq.Tables.STOCK;

import io.redthread.inventory.domain.StockKey;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Balances of the warehouses. Rows are always locked in the order of their key. */
@Repository
public class StockRows {

    private final DSLContext sql;

    StockRows(DSLContext sql) {
        this.sql = sql;
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
     * Locks these rows in the order of their key and changes them as far as no more stays reserved than is on hand; answers
     * how many rows that were.
     */
    public int changeWithin(Map<StockKey, StockChange> changes) {
        var wanted = rows("wanted", changes)
                .with(STOCK.ON_HAND, change -> change.getValue().onHand())
                .with(STOCK.RESERVED, change -> change.getValue().reserved());
        var here = STOCK.as("here");
        var rows = wanted.named("change");
        var locked = sql.select(wanted.fields())
                .from(wanted.table())
                .join(here)
                .on(here.SKU.eq(wanted.field(STOCK.SKU)))
                .and(here.WAREHOUSE_ID.eq(wanted.field(STOCK.WAREHOUSE_ID)))
                .and(here.LOT.eq(wanted.field(STOCK.LOT)))
                .orderBy(here.SKU, here.WAREHOUSE_ID, here.LOT)
                .forUpdate()
                .of(here)
                .asTable("change");
        var onHand = STOCK.ON_HAND.plus(rows.field(STOCK.ON_HAND));
        var reserved = STOCK.RESERVED.plus(rows.field(STOCK.RESERVED));
        return sql.update(STOCK)
                .set(STOCK.ON_HAND, onHand)
                .set(STOCK.RESERVED, reserved)
                .from(locked)
                .where(same(rows))
                .and(reserved.between(DSL.inline(BigDecimal.ZERO), onHand))
                .execute();
    }

    /**
     * Whether some of these goods are set aside for somebody or held back. Asked after their balances were locked, so that
     * what was decided otherwise while a batch ran is seen.
     */
    public boolean keptForSomebody(Collection<Sku> skus) {
        var codes = skus.stream().map(Sku::code).toList();
        return sql.fetchExists(sql.selectOne()
                .from(QUOTA)
                .where(Rows.any(QUOTA.SKU, codes))
                .and(QUOTA.ENDED_AT.isNull())
                .unionAll(sql.selectOne().from(SAFETY_BUFFER).where(Rows.any(SAFETY_BUFFER.SKU, codes))));
    }

    /**
     * Opens balances of nothing where there are none, in the order of their key and before anything is locked: a row that
     * came about while its neighbours were locked would be locked out of that order.
     */
    public void open(Collection<StockKey> keys, java.util.function.Function<Sku, String> uom) {
        var fresh = Rows.of("fresh", List.copyOf(keys))
                .with(STOCK.SKU, key -> key.sku().code())
                .with(STOCK.WAREHOUSE_ID, StockKey::warehouse)
                .with(STOCK.LOT, StockKey::lot)
                .with(STOCK.UOM, key -> uom.apply(key.sku()))
                .with(STOCK.ON_HAND, key -> BigDecimal.ZERO);
        sql.insertInto(STOCK)
                .columns(fresh.columns())
                .select(sql.select(fresh.fields())
                        .from(fresh.table())
                        .orderBy(fresh.field(STOCK.SKU), fresh.field(STOCK.WAREHOUSE_ID), fresh.field(STOCK.LOT)))
                .onConflictDoNothing()
                .execute();
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
