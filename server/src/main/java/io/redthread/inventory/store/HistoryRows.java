package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK_CHECKPOINT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.redthread.inventory.StockThen;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.domain.BinKey;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
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

    /**
     * What every warehouse held at a moment, on top of a checkpoint. What was written later for a day that had begun by then
     * counts as well; checkpoints do not hold it, they are of what was written.
     */
    public List<StockThen> stock(Instant checkpoint, Instant end, ZoneId zone) {
        var held = sql.select(
                        LedgerFold.PLACE.as("place"), LedgerFold.SKU, LedgerFold.LOT, LedgerFold.TOTAL.as("amount"))
                .from(LedgerFold.legsThen(checkpoint, end, LocalDate.ofInstant(end.minusNanos(1000), zone)))
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

    /**
     * A bin that, by what is known now, held less than nothing at a moment since.
     *
     * @param bin which
     * @param amount how much too little
     */
    public record Lack(BinKey bin, BigDecimal amount) {}

    /** The first of these bins that, by what is known now, held less than nothing at a moment since that day began. */
    public Optional<Lack> lacking(Collection<BinKey> bins, LocalDate on, ZoneId zone) {
        if (bins.isEmpty()) {
            return Optional.empty();
        }
        var wanted = Rows.of("wanted", List.copyOf(bins))
                .with(BIN_STOCK.SKU, key -> key.sku().code())
                .with(BIN_STOCK.LOT, BinKey::lot)
                .with(BIN_STOCK.LOCATION_ID, BinKey::bin);
        var place = wanted.field(BIN_STOCK.LOCATION_ID);
        var moment = when(
                        STOCK_ENTRY.OCCURRED_ON.isNotNull(),
                        DSL.field(
                                "({0}::timestamp at time zone {1})",
                                STOCK_ENTRY.AT.getDataType(), STOCK_ENTRY.OCCURRED_ON, DSL.inline(zone.getId())))
                .otherwise(STOCK_ENTRY.AT);
        var delta =
                when(STOCK_ENTRY.TO_LOCATION.eq(place), STOCK_ENTRY.QUANTITY).otherwise(STOCK_ENTRY.QUANTITY.neg());
        var after = coalesce(
                        sum(delta)
                                .over(DSL.partitionBy(wanted.field(BIN_STOCK.SKU), wanted.field(BIN_STOCK.LOT), place)
                                        .orderBy(moment.desc())),
                        inline(BigDecimal.ZERO))
                .as("after");
        var since = sql.select(
                        wanted.field(BIN_STOCK.SKU).as("sku"),
                        wanted.field(BIN_STOCK.LOT).as("lot"),
                        place.as("place"),
                        after)
                .from(wanted.table())
                .join(STOCK_ENTRY)
                .on(STOCK_ENTRY.SKU.eq(wanted.field(BIN_STOCK.SKU)))
                .and(STOCK_ENTRY.LOT.eq(wanted.field(BIN_STOCK.LOT)))
                .and(STOCK_ENTRY.FROM_LOCATION.eq(place).or(STOCK_ENTRY.TO_LOCATION.eq(place)))
                .where(moment.gt(on.atStartOfDay(zone).toInstant()))
                .asTable("since");
        var most = max(since.field("after", BigDecimal.class));
        return sql.select(BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.LOCATION_ID, most.minus(BIN_STOCK.ON_HAND))
                .from(since)
                .join(BIN_STOCK)
                .on(BIN_STOCK.SKU.eq(since.field("sku", String.class)))
                .and(BIN_STOCK.LOT.eq(since.field("lot", String.class)))
                .and(BIN_STOCK.LOCATION_ID.eq(since.field("place", BIN_STOCK.LOCATION_ID.getDataType())))
                .groupBy(BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.LOCATION_ID, BIN_STOCK.ON_HAND)
                .having(most.gt(BIN_STOCK.ON_HAND))
                .orderBy(BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.LOCATION_ID)
                .limit(1)
                .fetchOptional(
                        row -> new Lack(new BinKey(new Sku(row.value1()), row.value2(), row.value3()), row.value4()));
    }

    private static StockThen then(WarehouseId warehouse, String sku, String lot, BigDecimal onHand) {
        return new StockThen(
                warehouse, new Sku(sku), lot, onHand.stripTrailingZeros().toPlainString());
    }
}
