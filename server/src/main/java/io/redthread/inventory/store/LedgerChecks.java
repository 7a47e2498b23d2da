package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.RESERVATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_CHECKPOINT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static io.redthread.inventory.store.jooq.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.redthread.inventory.LocationKind;
import io.redthread.inventory.Places;
import io.redthread.inventory.ReservationState;
import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What the movements themselves say: against bins, against consumed reservations, against the newest checkpoint. */
final class LedgerChecks {

    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    private LedgerChecks() {}

    static Select<Record5<String, String, String, BigDecimal, BigDecimal>> entryFaults() {
        var from = LOCATION.as("from_place");
        var to = LOCATION.as("to_place");
        return select(
                        DSL.concat(inline("#"), STOCK_ENTRY.ID.cast(SQLDataType.VARCHAR)),
                        STOCK_ENTRY.SKU,
                        STOCK_ENTRY.LOT,
                        NOTHING,
                        inline(BigDecimal.ONE))
                .from(STOCK_ENTRY)
                .leftJoin(from)
                .on(from.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                .leftJoin(to)
                .on(to.ID.eq(STOCK_ENTRY.TO_LOCATION))
                .where(STOCK_ENTRY.QUANTITY.le(BigDecimal.ZERO))
                .or(STOCK_ENTRY.FROM_LOCATION.eq(STOCK_ENTRY.TO_LOCATION))
                .or(from.ID.isNull())
                .or(to.ID.isNull());
    }

    static Select<Record5<String, String, String, BigDecimal, BigDecimal>> binsAgainstEntries() {
        var legs = LedgerFold.legs();
        var facts = select(LedgerFold.PLACE.as("place"), LedgerFold.SKU, LedgerFold.LOT, LedgerFold.TOTAL.as("total"))
                .from(legs)
                .join(LOCATION)
                .on(LOCATION.ID.eq(LedgerFold.PLACE))
                .and(LOCATION.KIND.eq(inline(LocationKind.BIN)))
                .groupBy(LedgerFold.PLACE, LedgerFold.SKU, LedgerFold.LOT)
                .asTable("fact");
        var place = facts.field("place", BIN_STOCK.LOCATION_ID.getDataType());
        var sku = facts.field("sku", String.class);
        var lot = facts.field("lot", String.class);
        var bin = LOCATION.as("bin");
        return select(
                        coalesce(DSL.concat(WAREHOUSE.CODE, inline("/"), bin.CODE), inline("?")),
                        coalesce(BIN_STOCK.SKU, sku),
                        coalesce(BIN_STOCK.LOT, lot),
                        coalesce(facts.field("total", BigDecimal.class), NOTHING),
                        coalesce(BIN_STOCK.ON_HAND, NOTHING))
                .from(facts)
                .fullOuterJoin(BIN_STOCK)
                .on(BIN_STOCK.LOCATION_ID.eq(place))
                .and(BIN_STOCK.SKU.eq(sku))
                .and(BIN_STOCK.LOT.eq(lot))
                .leftJoin(bin)
                .on(bin.ID.eq(coalesce(BIN_STOCK.LOCATION_ID, place)))
                .leftJoin(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(bin.WAREHOUSE_ID));
    }

    static Select<Record5<String, String, String, BigDecimal, BigDecimal>> dispatchedAgainstConsumed() {
        var consumed = select(
                        RESERVATION.WAREHOUSE_ID,
                        RESERVATION.SKU,
                        RESERVATION.LOT,
                        sum(RESERVATION.QUANTITY).as("total"))
                .from(RESERVATION)
                .where(RESERVATION.STATE.eq(inline(ReservationState.CONSUMED)))
                .groupBy(RESERVATION.WAREHOUSE_ID, RESERVATION.SKU, RESERVATION.LOT)
                .asTable("consumed");
        var gone = select(
                        LOCATION.WAREHOUSE_ID,
                        STOCK_ENTRY.SKU,
                        STOCK_ENTRY.LOT,
                        sum(STOCK_ENTRY.QUANTITY).as("total"))
                .from(STOCK_ENTRY)
                .join(LOCATION)
                .on(LOCATION.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                .where(STOCK_ENTRY.TO_LOCATION.eq(inline(Places.CUSTOMER)))
                .and(STOCK_ENTRY.REASON.eq(inline("dispatch")))
                .groupBy(LOCATION.WAREHOUSE_ID, STOCK_ENTRY.SKU, STOCK_ENTRY.LOT)
                .asTable("gone");
        var place = consumed.field("warehouse_id", STOCK.WAREHOUSE_ID.getDataType());
        var elsewhere = gone.field("warehouse_id", STOCK.WAREHOUSE_ID.getDataType());
        return select(
                        coalesce(WAREHOUSE.CODE, inline("?")),
                        coalesce(gone.field("sku", String.class), consumed.field("sku", String.class)),
                        coalesce(gone.field("lot", String.class), consumed.field("lot", String.class)),
                        coalesce(consumed.field("total", BigDecimal.class), NOTHING),
                        coalesce(gone.field("total", BigDecimal.class), NOTHING))
                .from(consumed)
                .fullOuterJoin(gone)
                .on(elsewhere.eq(place))
                .and(gone.field("sku", String.class).eq(consumed.field("sku", String.class)))
                .and(gone.field("lot", String.class).eq(consumed.field("lot", String.class)))
                .leftJoin(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(coalesce(elsewhere, place)));
    }

    static Select<Record5<String, String, String, BigDecimal, BigDecimal>> checkpointAgainstEntries(Instant at) {
        var legs = LedgerFold.legsBefore(at);
        var facts = select(LedgerFold.PLACE.as("place"), LedgerFold.SKU, LedgerFold.LOT, LedgerFold.TOTAL.as("total"))
                .from(legs)
                .groupBy(LedgerFold.PLACE, LedgerFold.SKU, LedgerFold.LOT)
                .asTable("fact");
        var kept = select(
                        STOCK_CHECKPOINT.LOCATION_ID,
                        STOCK_CHECKPOINT.SKU,
                        STOCK_CHECKPOINT.LOT,
                        STOCK_CHECKPOINT.ON_HAND)
                .from(STOCK_CHECKPOINT)
                .where(STOCK_CHECKPOINT.AT.eq(at))
                .asTable("kept");
        var place = facts.field("place", STOCK_CHECKPOINT.LOCATION_ID.getDataType());
        var elsewhere = kept.field(STOCK_CHECKPOINT.LOCATION_ID);
        return select(
                        coalesce(LOCATION.CODE, inline("?")),
                        coalesce(kept.field(STOCK_CHECKPOINT.SKU), facts.field("sku", String.class)),
                        coalesce(kept.field(STOCK_CHECKPOINT.LOT), facts.field("lot", String.class)),
                        coalesce(facts.field("total", BigDecimal.class), NOTHING),
                        coalesce(kept.field(STOCK_CHECKPOINT.ON_HAND), NOTHING))
                .from(facts)
                .fullOuterJoin(kept)
                .on(elsewhere.eq(place))
                .and(kept.field(STOCK_CHECKPOINT.SKU).eq(facts.field("sku", String.class)))
                .and(kept.field(STOCK_CHECKPOINT.LOT).eq(facts.field("lot", String.class)))
                .leftJoin(LOCATION)
                .on(LOCATION.ID.eq(coalesce(elsewhere, place)));
    }
}
