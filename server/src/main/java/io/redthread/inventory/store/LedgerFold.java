package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.STOCK_CHECKPOINT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.redthread.inventory.LocationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Movements added up per place, SKU and lot: the one way in which a balance comes from the ledger. */
final class LedgerFold {

    static final Field<LocationId> PLACE = DSL.field(name("leg", "place"), STOCK_ENTRY.TO_LOCATION.getDataType());
    static final Field<String> SKU = DSL.field(name("leg", "sku"), STOCK_ENTRY.SKU.getDataType());
    static final Field<String> LOT = DSL.field(name("leg", "lot"), STOCK_ENTRY.LOT.getDataType());
    static final Field<BigDecimal> AMOUNT = DSL.field(name("leg", "amount"), STOCK_ENTRY.QUANTITY.getDataType());
    static final Field<BigDecimal> TOTAL = sum(AMOUNT);

    private LedgerFold() {}

    /** Both sides of every movement: what a place got, and what left it with a minus. */
    static Table<?> legs() {
        return legs(noCondition()).asTable("leg");
    }

    /** Both sides of the movements before a moment. */
    static Table<?> legsBefore(Instant end) {
        return legs(STOCK_ENTRY.AT.lt(end)).asTable("leg");
    }

    /** The checkpoint at a moment, and both sides of the movements from there up to before another. */
    static Table<?> legs(Instant checkpoint, Instant end) {
        var base = select(
                        STOCK_CHECKPOINT.LOCATION_ID.as("place"),
                        STOCK_CHECKPOINT.SKU,
                        STOCK_CHECKPOINT.LOT,
                        STOCK_CHECKPOINT.ON_HAND.as("amount"))
                .from(STOCK_CHECKPOINT)
                .where(STOCK_CHECKPOINT.AT.eq(checkpoint));
        return base.unionAll(legs(STOCK_ENTRY.AT.ge(checkpoint).and(STOCK_ENTRY.AT.lt(end))))
                .asTable("leg");
    }

    /** The same, and what was written later for a day that had begun by then. */
    static Table<?> legsThen(Instant checkpoint, Instant end, LocalDate day) {
        var base = select(
                        STOCK_CHECKPOINT.LOCATION_ID.as("place"),
                        STOCK_CHECKPOINT.SKU,
                        STOCK_CHECKPOINT.LOT,
                        STOCK_CHECKPOINT.ON_HAND.as("amount"))
                .from(STOCK_CHECKPOINT)
                .where(STOCK_CHECKPOINT.AT.eq(checkpoint));
        return base.unionAll(legs(STOCK_ENTRY.AT.ge(checkpoint).and(STOCK_ENTRY.AT.lt(end))))
                .unionAll(legs(STOCK_ENTRY.OCCURRED_ON.le(day).and(STOCK_ENTRY.AT.ge(end))))
                .asTable("leg");
    }

    private static Select<Record4<LocationId, String, String, BigDecimal>> legs(Condition which) {
        return select(
                        STOCK_ENTRY.TO_LOCATION.as("place"),
                        STOCK_ENTRY.SKU,
                        STOCK_ENTRY.LOT,
                        STOCK_ENTRY.QUANTITY.as("amount"))
                .from(STOCK_ENTRY)
                .where(which)
                .unionAll(
                        select(STOCK_ENTRY.FROM_LOCATION, STOCK_ENTRY.SKU, STOCK_ENTRY.LOT, STOCK_ENTRY.QUANTITY.neg())
                                .from(STOCK_ENTRY)
                                .where(which));
    }
}
