package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.redthread.inventory.LocationKind;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What came into warehouses of an owner and went out of them, from the ledger itself. */
@Repository
public class OwnerStatementRows {

    private static final io.redthread.inventory.store.jooq.tables.Location FROM = LOCATION.as("from_place");
    private static final io.redthread.inventory.store.jooq.tables.Location TO = LOCATION.as("to_place");

    private final DSLContext sql;

    OwnerStatementRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What movements of one kind came to.
     *
     * @param sku of which item
     * @param uom its unit
     * @param other where it came from, or went
     * @param came whether it came
     * @param before whether that was before the time asked for
     * @param amount how much
     */
    public record Leg(String sku, String uom, LocationKind other, boolean came, boolean before, BigDecimal amount) {}

    /**
     * What a warehouse holds of an item.
     *
     * @param warehouse where
     * @param sku what
     * @param onHand how much
     * @param reserved of that, promised
     */
    public record Held(WarehouseId warehouse, String sku, BigDecimal onHand, BigDecimal reserved) {}

    /** What these warehouses hold now. */
    public Map<WarehouseId, List<Held>> held(Collection<WarehouseId> warehouses) {
        return sql.select(STOCK.WAREHOUSE_ID, STOCK.SKU, sum(STOCK.ON_HAND), sum(STOCK.RESERVED))
                .from(STOCK)
                .where(Rows.any(STOCK.WAREHOUSE_ID, warehouses))
                .groupBy(STOCK.WAREHOUSE_ID, STOCK.SKU)
                .fetchGroups(
                        row -> row.value1(), row -> new Held(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * All movements across the bounds of these warehouses, taken together, until a moment; those within count nothing. What was
     * written for an earlier day counts from that day's beginning.
     */
    public List<Leg> legs(Collection<WarehouseId> warehouses, Instant begin, Instant end, ZoneId zone) {
        var here = Rows.any(TO.WAREHOUSE_ID, warehouses);
        var there = Rows.any(FROM.WAREHOUSE_ID, warehouses);
        var came = coalesce(DSL.field(here), inline(false));
        var went = coalesce(DSL.field(there), inline(false));
        var moment = coalesce(
                DSL.field(
                        "({0}::timestamp at time zone {1})",
                        STOCK_ENTRY.AT.getDataType(), STOCK_ENTRY.OCCURRED_ON, inline(zone.getId())),
                STOCK_ENTRY.AT);
        Field<LocationKind> other = when(DSL.condition(came), FROM.KIND).otherwise(TO.KIND);
        var leg = select(
                        STOCK_ENTRY.SKU.as("sku"),
                        STOCK_ENTRY.UOM.as("uom"),
                        other.as("other"),
                        came.as("came"),
                        DSL.field(moment.lt(DSL.val(begin))).as("before"),
                        STOCK_ENTRY.QUANTITY.as("amount"))
                .from(STOCK_ENTRY)
                .join(FROM)
                .on(FROM.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                .join(TO)
                .on(TO.ID.eq(STOCK_ENTRY.TO_LOCATION))
                .where(STOCK_ENTRY.SKU.in(
                        select(STOCK.SKU).from(STOCK).where(Rows.any(STOCK.WAREHOUSE_ID, warehouses))))
                .and(moment.lt(DSL.val(end)))
                .and(DSL.condition(came).ne(DSL.condition(went)))
                .asTable("leg");
        var sku = leg.field("sku", String.class);
        var kind = leg.field("other", other.getDataType());
        var into = leg.field("came", Boolean.class);
        var before = leg.field("before", Boolean.class);
        return sql.select(
                        sku,
                        max(leg.field("uom", String.class)),
                        kind,
                        into,
                        before,
                        sum(leg.field("amount", BigDecimal.class)))
                .from(leg)
                .groupBy(sku, kind, into, before)
                .orderBy(sku)
                .fetch(row ->
                        new Leg(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
