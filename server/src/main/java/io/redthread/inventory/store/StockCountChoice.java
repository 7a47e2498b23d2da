package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.PUTAWAY_RULE;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_COUNT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_COUNT_LINE;

import io.redthread.inventory.AbcClass;
import io.redthread.inventory.NewStockCount;
import io.redthread.inventory.StockCountId;
import io.redthread.inventory.StockCountKind;
import io.redthread.inventory.StockCountState;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * Chooses what a stock count covers: what the books say is there and no running count has yet. Of a cycle count, goods of
 * class A are due after 30 days, B after 90, C after 365.
 */
@Repository
public class StockCountChoice {

    private static final int A_DAYS = 30;
    private static final int B_DAYS = 90;
    private static final int C_DAYS = 365;

    private final DSLContext sql;

    StockCountChoice(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes the lines of a new count in walking order; answers how many. */
    public int insert(StockCountId id, NewStockCount wanted, Instant now) {
        return wanted.kind() == StockCountKind.CYCLE ? due(id, wanted, now) : all(id, wanted);
    }

    /** The number of a running count that has some of it already. */
    public Optional<String> running(NewStockCount wanted) {
        return sql.select(STOCK_COUNT.NUMBER)
                .from(STOCK_COUNT)
                .join(STOCK_COUNT_LINE)
                .on(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(STOCK_COUNT.ID))
                .join(LOCATION)
                .on(LOCATION.ID.eq(STOCK_COUNT_LINE.LOCATION_ID))
                .where(STOCK_COUNT.WAREHOUSE_ID.eq(wanted.warehouse()))
                .and(isRunning())
                .and(meant(wanted, STOCK_COUNT_LINE.SKU))
                .orderBy(STOCK_COUNT.ID)
                .limit(1)
                .fetchOptional(STOCK_COUNT.NUMBER);
    }

    private int all(StockCountId id, NewStockCount wanted) {
        return write(
                id,
                wanted,
                DSL.select(BIN_STOCK.LOCATION_ID, BIN_STOCK.SKU, BIN_STOCK.LOT)
                        .from(BIN_STOCK)
                        .join(LOCATION)
                        .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                        .where(countable(wanted))
                        .orderBy(LOCATION.WALK_ORDER, LOCATION.CODE, BIN_STOCK.SKU, BIN_STOCK.LOT)
                        .limit(wanted.most())
                        .asTable("chosen"));
    }

    private int due(StockCountId id, NewStockCount wanted, Instant now) {
        var classed = AbcRows.classed(now);
        var days = days(classed);
        var last = DSL.field(DSL.select(DSL.max(STOCK_COUNT_LINE.COUNTED_AT))
                .from(STOCK_COUNT_LINE)
                .where(STOCK_COUNT_LINE.LOCATION_ID.eq(BIN_STOCK.LOCATION_ID))
                .and(STOCK_COUNT_LINE.SKU.eq(BIN_STOCK.SKU))
                .and(STOCK_COUNT_LINE.LOT.eq(BIN_STOCK.LOT)));
        var limit =
                DSL.field("{0} - {1} * interval '1 day'", SQLDataType.INSTANT, DSL.val(now, SQLDataType.INSTANT), days);
        return write(
                id,
                wanted,
                DSL.select(BIN_STOCK.LOCATION_ID, BIN_STOCK.SKU, BIN_STOCK.LOT)
                        .from(BIN_STOCK)
                        .join(LOCATION)
                        .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                        .leftJoin(classed)
                        .on(classed.field("sku", String.class).eq(BIN_STOCK.SKU))
                        .where(countable(wanted))
                        .and(last.isNull().or(last.lt(limit)))
                        .orderBy(
                                days,
                                last.asc().nullsFirst(),
                                LOCATION.WALK_ORDER,
                                LOCATION.CODE,
                                BIN_STOCK.SKU,
                                BIN_STOCK.LOT)
                        .limit(wanted.most())
                        .asTable("chosen"));
    }

    /** After how many days goods are due, by their class. */
    private static Field<Integer> days(Table<?> classed) {
        return DSL.case_(classed.field("abc", PUTAWAY_RULE.ABC.getDataType()))
                .when(AbcClass.A, A_DAYS)
                .when(AbcClass.B, B_DAYS)
                .otherwise(C_DAYS);
    }

    private int write(
            StockCountId id,
            NewStockCount wanted,
            Table<Record3<io.redthread.inventory.LocationId, String, String>> chosen) {
        var bin = chosen.field(BIN_STOCK.LOCATION_ID);
        var sku = chosen.field(BIN_STOCK.SKU);
        var lot = chosen.field(BIN_STOCK.LOT);
        return sql.insertInto(
                        STOCK_COUNT_LINE,
                        STOCK_COUNT_LINE.STOCK_COUNT_ID,
                        STOCK_COUNT_LINE.LINE_NO,
                        STOCK_COUNT_LINE.LOCATION_ID,
                        STOCK_COUNT_LINE.SKU,
                        STOCK_COUNT_LINE.LOT,
                        STOCK_COUNT_LINE.UOM)
                .select(DSL.select(
                                DSL.val(id, STOCK_COUNT_LINE.STOCK_COUNT_ID),
                                DSL.rowNumber().over().orderBy(LOCATION.WALK_ORDER, LOCATION.CODE, sku, lot),
                                bin,
                                sku,
                                lot,
                                STOCK.UOM)
                        .from(chosen)
                        .join(LOCATION)
                        .on(LOCATION.ID.eq(bin))
                        .join(STOCK)
                        .on(STOCK.SKU.eq(sku))
                        .and(STOCK.LOT.eq(lot))
                        .and(STOCK.WAREHOUSE_ID.eq(wanted.warehouse())))
                .execute();
    }

    private static Condition countable(NewStockCount wanted) {
        var running = DSL.selectOne()
                .from(STOCK_COUNT_LINE)
                .join(STOCK_COUNT)
                .on(STOCK_COUNT.ID.eq(STOCK_COUNT_LINE.STOCK_COUNT_ID))
                .where(STOCK_COUNT_LINE.LOCATION_ID.eq(BIN_STOCK.LOCATION_ID))
                .and(STOCK_COUNT_LINE.SKU.eq(BIN_STOCK.SKU))
                .and(STOCK_COUNT_LINE.LOT.eq(BIN_STOCK.LOT))
                .and(isRunning());
        return LOCATION.WAREHOUSE_ID
                .eq(wanted.warehouse())
                .and(BIN_STOCK.ON_HAND.gt(BigDecimal.ZERO))
                .and(meant(wanted, BIN_STOCK.SKU))
                .andNotExists(running);
    }

    private static Condition meant(NewStockCount wanted, Field<String> sku) {
        return switch (wanted.kind()) {
            case FULL, CYCLE -> DSL.noCondition();
            case ZONE -> LOCATION.ZONE_ID.eq(wanted.zone().orElseThrow());
            case GOODS -> sku.eq(DSL.any(wanted.skus().stream().map(Sku::code).toArray(String[]::new)));
        };
    }

    private static Condition isRunning() {
        return STOCK_COUNT.STATE.in(StockCountState.COUNTING, StockCountState.SUBMITTED, StockCountState.APPROVED);
    }
}
