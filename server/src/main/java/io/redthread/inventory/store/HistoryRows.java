package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK_CHECKPOINT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import io.redthread.inventory.StockThen;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Balances of the past, from the nearest checkpoint and the movements since. */
@Repository
public class HistoryRows {

    private final DSLContext sql;

    HistoryRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest checkpoint not after a moment. */
    public Optional<Instant> checkpointBefore(Instant moment) {
        return sql.select(max(STOCK_CHECKPOINT.AT))
                .from(STOCK_CHECKPOINT)
                .where(STOCK_CHECKPOINT.AT.le(moment))
                .fetchOptional(max(STOCK_CHECKPOINT.AT));
    }

    /** When the first movement was. */
    public Optional<Instant> firstEntry() {
        return sql.select(min(STOCK_ENTRY.AT)).from(STOCK_ENTRY).fetchOptional(min(STOCK_ENTRY.AT));
    }

    /** Keeps the balances of all places at a moment, on top of an earlier checkpoint. */
    public int keep(Instant earlier, Instant moment) {
        return sql.insertInto(STOCK_CHECKPOINT)
                .columns(
                        STOCK_CHECKPOINT.AT,
                        STOCK_CHECKPOINT.LOCATION_ID,
                        STOCK_CHECKPOINT.SKU,
                        STOCK_CHECKPOINT.LOT,
                        STOCK_CHECKPOINT.ON_HAND)
                .select(sql.select(DSL.val(moment), LedgerFold.PLACE, LedgerFold.SKU, LedgerFold.LOT, LedgerFold.TOTAL)
                        .from(LedgerFold.legs(earlier, moment))
                        .groupBy(LedgerFold.PLACE, LedgerFold.SKU, LedgerFold.LOT)
                        .having(LedgerFold.TOTAL.ne(BigDecimal.ZERO)))
                .onConflict(
                        STOCK_CHECKPOINT.AT, STOCK_CHECKPOINT.SKU, STOCK_CHECKPOINT.LOT, STOCK_CHECKPOINT.LOCATION_ID)
                .doNothing()
                .execute();
    }

    /** What every warehouse held at a moment, on top of a checkpoint. */
    public List<StockThen> stock(Instant checkpoint, Instant end) {
        var held = sql.select(
                        LedgerFold.PLACE.as("place"), LedgerFold.SKU, LedgerFold.LOT, LedgerFold.TOTAL.as("amount"))
                .from(LedgerFold.legs(checkpoint, end))
                .groupBy(LedgerFold.PLACE, LedgerFold.SKU, LedgerFold.LOT)
                .asTable("held");
        var sku = held.field("sku", String.class);
        var lot = held.field("lot", String.class);
        var onHand = sum(held.field("amount", BigDecimal.class));
        return sql.select(LOCATION.WAREHOUSE_ID, sku, lot, onHand)
                .from(held)
                .join(LOCATION)
                .on(LOCATION.ID.eq(held.field("place", LOCATION.ID.getDataType())))
                .where(LOCATION.WAREHOUSE_ID.isNotNull())
                .groupBy(LOCATION.WAREHOUSE_ID, sku, lot)
                .having(onHand.ne(BigDecimal.ZERO))
                .orderBy(sku, LOCATION.WAREHOUSE_ID, lot)
                .fetch(row -> then(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static StockThen then(WarehouseId warehouse, String sku, String lot, BigDecimal onHand) {
        return new StockThen(
                warehouse, new Sku(sku), lot, onHand.stripTrailingZeros().toPlainString());
    }
}
