package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.PIN;
import static io.redthread.inventory.store.jooq.Tables.QUOTA;
import static io.redthread.inventory.store.jooq.Tables.RESERVATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_CHECKPOINT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static io.redthread.inventory.store.jooq.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.redthread.inventory.Finding;
import io.redthread.inventory.Findings.Checked;
import io.redthread.inventory.ReservationState;
import io.redthread.inventory.StockCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Compares what is kept with what the facts add up to: one set-based statement per check, its differences only. */
@Repository
public class VerificationReads {

    private static final int EXAMPLES = 10;
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    private final DSLContext sql;

    VerificationReads(DSLContext sql) {
        this.sql = sql;
    }

    /** The differences of one check, the first by name. */
    public Checked differences(StockCheck check) {
        var found = query(check)
                .asTable(name("found"), name("place"), name("sku"), name("lot"), name("expected"), name("kept"));
        var rows = sql.select(
                        found.field("place", String.class),
                        found.field("sku", String.class),
                        found.field("lot", String.class),
                        found.field("expected", BigDecimal.class),
                        found.field("kept", BigDecimal.class),
                        count().over())
                .from(found)
                .where(found.field("expected", BigDecimal.class).isDistinctFrom(found.field("kept", BigDecimal.class)))
                .orderBy(found.field("sku"), found.field("lot"), found.field("place"))
                .limit(EXAMPLES)
                .fetch();
        var examples = new ArrayList<Finding>();
        rows.forEach(row -> examples.add(new Finding(
                check, row.value1(), row.value2(), row.value3(), plain(row.value4()), plain(row.value5()))));
        return new Checked(
                check,
                check.zh(),
                check.en(),
                rows.isEmpty() ? 0 : rows.getFirst().value6(),
                examples);
    }

    /** Rows of the ledger. */
    public long entries() {
        return sql.fetchCount(STOCK_ENTRY);
    }

    /** Balances of warehouses and bins. */
    public long balances() {
        return sql.fetchCount(STOCK) + (long) sql.fetchCount(BIN_STOCK);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Select<Record5<String, String, String, BigDecimal, BigDecimal>> query(StockCheck check) {
        return switch (check) {
            case ENTRIES -> LedgerChecks.entryFaults();
            case BINS -> LedgerChecks.binsAgainstEntries();
            case STOCK -> stockAgainstBins();
            case RESERVED -> reservedAgainstReservations();
            case BOUNDS -> bounds();
            case PINNED -> pinnedAgainstPins();
            case PINS -> pinsAgainstReservations();
            case DISPATCHED -> LedgerChecks.dispatchedAgainstConsumed();
            case QUOTAS -> quotasAgainstReservations();
            case CHECKPOINT -> LedgerChecks.checkpointAgainstEntries(newestCheckpoint());
        };
    }

    private Select<Record5<String, String, String, BigDecimal, BigDecimal>> stockAgainstBins() {
        var facts = select(
                        LOCATION.WAREHOUSE_ID,
                        BIN_STOCK.SKU,
                        BIN_STOCK.LOT,
                        sum(BIN_STOCK.ON_HAND).as("total"))
                .from(BIN_STOCK)
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .groupBy(LOCATION.WAREHOUSE_ID, BIN_STOCK.SKU, BIN_STOCK.LOT)
                .asTable("fact");
        return stockAgainst(facts, STOCK.ON_HAND);
    }

    private Select<Record5<String, String, String, BigDecimal, BigDecimal>> reservedAgainstReservations() {
        var facts = select(
                        RESERVATION.WAREHOUSE_ID,
                        RESERVATION.SKU,
                        RESERVATION.LOT,
                        sum(RESERVATION.QUANTITY).as("total"))
                .from(RESERVATION)
                .where(RESERVATION.STATE.eq(inline(ReservationState.OPEN)))
                .groupBy(RESERVATION.WAREHOUSE_ID, RESERVATION.SKU, RESERVATION.LOT)
                .asTable("fact");
        return stockAgainst(facts, STOCK.RESERVED);
    }

    private static Select<Record5<String, String, String, BigDecimal, BigDecimal>> stockAgainst(
            org.jooq.Table<?> facts, Field<BigDecimal> kept) {
        var place = facts.field("warehouse_id", STOCK.WAREHOUSE_ID.getDataType());
        var sku = facts.field("sku", String.class);
        var lot = facts.field("lot", String.class);
        return select(
                        coalesce(WAREHOUSE.CODE, inline("?")),
                        coalesce(STOCK.SKU, sku),
                        coalesce(STOCK.LOT, lot),
                        coalesce(facts.field("total", BigDecimal.class), NOTHING),
                        coalesce(kept, NOTHING))
                .from(facts)
                .fullOuterJoin(STOCK)
                .on(STOCK.WAREHOUSE_ID.eq(place))
                .and(STOCK.SKU.eq(sku))
                .and(STOCK.LOT.eq(lot))
                .leftJoin(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(coalesce(STOCK.WAREHOUSE_ID, place)));
    }

    private Select<Record5<String, String, String, BigDecimal, BigDecimal>> bounds() {
        var stock = select(WAREHOUSE.CODE, STOCK.SKU, STOCK.LOT, STOCK.ON_HAND, STOCK.RESERVED)
                .from(STOCK)
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(STOCK.WAREHOUSE_ID))
                .where(STOCK.RESERVED.gt(STOCK.ON_HAND))
                .or(STOCK.RESERVED.lt(BigDecimal.ZERO));
        return stock.unionAll(select(LOCATION.CODE, BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.ON_HAND, BIN_STOCK.PINNED)
                .from(BIN_STOCK)
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .where(BIN_STOCK.PINNED.gt(BIN_STOCK.ON_HAND))
                .or(BIN_STOCK.PINNED.lt(BigDecimal.ZERO)));
    }

    private Select<Record5<String, String, String, BigDecimal, BigDecimal>> pinnedAgainstPins() {
        var facts = select(PIN.LOCATION_ID, PIN.SKU, PIN.LOT, sum(PIN.QUANTITY).as("total"))
                .from(PIN)
                .groupBy(PIN.LOCATION_ID, PIN.SKU, PIN.LOT)
                .asTable("fact");
        var place = facts.field("location_id", BIN_STOCK.LOCATION_ID.getDataType());
        var sku = facts.field("sku", String.class);
        var lot = facts.field("lot", String.class);
        return select(
                        coalesce(LOCATION.CODE, inline("?")),
                        coalesce(BIN_STOCK.SKU, sku),
                        coalesce(BIN_STOCK.LOT, lot),
                        coalesce(facts.field("total", BigDecimal.class), NOTHING),
                        coalesce(BIN_STOCK.PINNED, NOTHING))
                .from(facts)
                .fullOuterJoin(BIN_STOCK)
                .on(BIN_STOCK.LOCATION_ID.eq(place))
                .and(BIN_STOCK.SKU.eq(sku))
                .and(BIN_STOCK.LOT.eq(lot))
                .leftJoin(LOCATION)
                .on(LOCATION.ID.eq(coalesce(BIN_STOCK.LOCATION_ID, place)));
    }

    /** A pin may be less than its reservation only while more pins of it make up the rest. */
    private Select<Record5<String, String, String, BigDecimal, BigDecimal>> pinsAgainstReservations() {
        var total = sum(PIN.QUANTITY);
        var held = DSL.min(RESERVATION.QUANTITY);
        return select(
                        DSL.concat(inline("#"), PIN.RESERVATION_ID.cast(SQLDataType.VARCHAR)),
                        max(PIN.SKU),
                        max(PIN.LOT),
                        coalesce(held, NOTHING),
                        total)
                .from(PIN)
                .join(LOCATION)
                .on(LOCATION.ID.eq(PIN.LOCATION_ID))
                .leftJoin(RESERVATION)
                .on(RESERVATION.ID.eq(PIN.RESERVATION_ID))
                .and(RESERVATION.STATE.eq(inline(ReservationState.OPEN)))
                .and(RESERVATION.SKU.eq(PIN.SKU))
                .and(RESERVATION.LOT.eq(PIN.LOT))
                .and(RESERVATION.WAREHOUSE_ID.eq(LOCATION.WAREHOUSE_ID))
                .groupBy(PIN.RESERVATION_ID);
    }

    private Select<Record5<String, String, String, BigDecimal, BigDecimal>> quotasAgainstReservations() {
        var taken = select(RESERVATION.QUOTA_ID, sum(RESERVATION.QUANTITY).as("total"))
                .from(RESERVATION)
                .where(RESERVATION.QUOTA_ID.isNotNull())
                .and(RESERVATION.STATE.in(inline(ReservationState.OPEN), inline(ReservationState.CONSUMED)))
                .groupBy(RESERVATION.QUOTA_ID)
                .asTable("taken");
        return select(
                        DSL.concat(inline("#"), QUOTA.ID.cast(SQLDataType.VARCHAR)),
                        QUOTA.SKU,
                        inline(""),
                        coalesce(taken.field("total", BigDecimal.class), NOTHING),
                        QUOTA.USED)
                .from(QUOTA)
                .leftJoin(taken)
                .on(taken.field("quota_id", QUOTA.ID.getDataType()).eq(QUOTA.ID));
    }

    private Instant newestCheckpoint() {
        return sql.select(max(STOCK_CHECKPOINT.AT))
                .from(STOCK_CHECKPOINT)
                .fetchOptional(max(STOCK_CHECKPOINT.AT))
                .orElse(Instant.EPOCH);
    }
}
