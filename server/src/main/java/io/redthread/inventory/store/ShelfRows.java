package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOT;
import static io.redthread.inventory.store.jooq.Tables.QUOTA;
import static io.redthread.inventory.store.jooq.Tables.SAFETY_BUFFER;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record9;
import org.jooq.Records;
import org.jooq.SelectSeekStep3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What may be promised of goods, lot by lot. Rows are always locked in the order of their key. */
@Repository
public class ShelfRows {

    /** Asked once per statement, so that a company without quotas pays nothing for them. */
    private static final Field<Boolean> ANY_QUOTA =
            field(exists(selectOne().from(QUOTA).where(QUOTA.ENDED_AT.isNull())));

    private final DSLContext sql;

    ShelfRows(DSLContext sql) {
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

    /** Reads the same of these goods in every warehouse. */
    public List<ShelfRow> readShelvesOf(Collection<Sku> skus) {
        return shelves(STOCK, Rows.any(STOCK.SKU, skus.stream().map(Sku::code).toList()))
                .fetch(Records.mapping(ShelfRow::new));
    }

    /** Rows in the order of their key, those of one shelf together. */
    public static List<List<ShelfRow>> byShelf(List<ShelfRow> rows) {
        var shelves = new ArrayList<List<ShelfRow>>();
        for (var from = 0; from < rows.size(); ) {
            var to = from + 1;
            while (to < rows.size() && rows.get(from).sameShelf(rows.get(to))) {
                to++;
            }
            shelves.add(rows.subList(from, to));
            from = to;
        }
        return shelves;
    }

    private List<ShelfRow> shelves(Collection<Shelf> shelves, boolean lock) {
        var wanted = Rows.of("wanted", List.copyOf(shelves))
                .with(STOCK.SKU, shelf -> shelf.sku().code())
                .with(STOCK.WAREHOUSE_ID, Shelf::warehouse);
        var read = shelves(
                wanted.table()
                        .join(STOCK)
                        .on(STOCK.SKU.eq(wanted.field(STOCK.SKU)))
                        .and(STOCK.WAREHOUSE_ID.eq(wanted.field(STOCK.WAREHOUSE_ID))),
                DSL.noCondition());
        return (lock ? read.forUpdate().of(STOCK) : read).fetch(Records.mapping(ShelfRow::new));
    }

    private SelectSeekStep3<
                    Record9<String, WarehouseId, String, String, BigDecimal, LocalDate, BigDecimal, Boolean, Instant>,
                    String,
                    WarehouseId,
                    String>
            shelves(Table<?> wanted, Condition which) {
        return sql.select(
                        STOCK.SKU,
                        STOCK.WAREHOUSE_ID,
                        STOCK.LOT,
                        STOCK.UOM,
                        STOCK.ON_HAND.minus(STOCK.RESERVED),
                        LOT.EXPIRES_ON,
                        SAFETY_BUFFER.QUANTITY,
                        ANY_QUOTA,
                        LOT.CREATED_AT)
                .from(wanted)
                .leftJoin(LOT)
                .on(LOT.SKU.eq(STOCK.SKU))
                .and(LOT.CODE.eq(STOCK.LOT))
                .leftJoin(SAFETY_BUFFER)
                .on(SAFETY_BUFFER.SKU.eq(STOCK.SKU))
                .and(SAFETY_BUFFER.WAREHOUSE_ID.eq(STOCK.WAREHOUSE_ID))
                .where(which)
                .orderBy(STOCK.SKU, STOCK.WAREHOUSE_ID, STOCK.LOT);
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
     * @param cameAt when the lot was registered
     */
    public record ShelfRow(
            String sku,
            WarehouseId warehouse,
            String lot,
            String uom,
            BigDecimal free,
            @org.jspecify.annotations.Nullable LocalDate expiresOn,
            @org.jspecify.annotations.Nullable BigDecimal buffer,
            boolean anyQuota,
            @org.jspecify.annotations.Nullable Instant cameAt) {

        /** Whether it is of the same goods in the same warehouse. */
        public boolean sameShelf(ShelfRow other) {
            return warehouse.equals(other.warehouse) && sku.equals(other.sku);
        }

        /** The goods and the warehouse. */
        public Shelf shelf() {
            return new Shelf(new Sku(sku), warehouse);
        }
    }
}
