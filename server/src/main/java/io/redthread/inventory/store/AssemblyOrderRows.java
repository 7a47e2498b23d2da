package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_LINE;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_ORDER;
import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;

import io.redthread.inventory.AssemblyFilter;
import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.AssemblyLine;
import io.redthread.inventory.AssemblyOrder;
import io.redthread.inventory.AssemblyOrderId;
import io.redthread.inventory.AssemblyState;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Assembly orders and what they need of each component. */
@Repository
public class AssemblyOrderRows {

    private static final Listing LISTING = new Listing(
                    ASSEMBLY_ORDER, ASSEMBLY_ORDER.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", ASSEMBLY_ORDER.CREATED_AT)
            .sortable("number", ASSEMBLY_ORDER.NUMBER)
            .sortable("sku", ASSEMBLY_ORDER.SKU);

    private static final List<SelectField<?>> COLUMNS = List.of(
            ASSEMBLY_ORDER.ID,
            ASSEMBLY_ORDER.NUMBER,
            ASSEMBLY_ORDER.KIND,
            ASSEMBLY_ORDER.STATE,
            ASSEMBLY_ORDER.WAREHOUSE_ID,
            ASSEMBLY_ORDER.SKU,
            ASSEMBLY_ORDER.ASSEMBLY_RECIPE_ID,
            ASSEMBLY_ORDER.UOM,
            ASSEMBLY_ORDER.PLANNED,
            ASSEMBLY_ORDER.MADE,
            ASSEMBLY_ORDER.SCRAPPED,
            ASSEMBLY_ORDER.REPORTS,
            ASSEMBLY_ORDER.NOTE,
            ASSEMBLY_ORDER.CREATED_AT,
            ASSEMBLY_ORDER.CREATED_BY,
            ASSEMBLY_ORDER.RELEASED_AT,
            ASSEMBLY_ORDER.RELEASED_BY,
            ASSEMBLY_ORDER.ENDED_AT,
            ASSEMBLY_ORDER.ENDED_BY,
            ASSEMBLY_ORDER.END_REASON);

    private final DSLContext sql;

    AssemblyOrderRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a draft with what it needs. */
    public void insert(AssemblyOrder order, List<AssemblyLine> lines) {
        sql.insertInto(ASSEMBLY_ORDER)
                .set(ASSEMBLY_ORDER.ID, order.id())
                .set(ASSEMBLY_ORDER.NUMBER, order.number())
                .set(ASSEMBLY_ORDER.KIND, order.kind())
                .set(ASSEMBLY_ORDER.STATE, order.state())
                .set(ASSEMBLY_ORDER.WAREHOUSE_ID, order.warehouse())
                .set(ASSEMBLY_ORDER.ASSEMBLY_RECIPE_ID, order.recipe())
                .set(ASSEMBLY_ORDER.SKU, order.product().code())
                .set(ASSEMBLY_ORDER.UOM, order.planned().uom().code())
                .set(ASSEMBLY_ORDER.PLANNED, order.planned().amount())
                .set(ASSEMBLY_ORDER.NOTE, order.note())
                .set(ASSEMBLY_ORDER.CREATED_AT, order.opened().at())
                .set(ASSEMBLY_ORDER.CREATED_BY, order.opened().by())
                .execute();
        var inserted = Rows.of("fresh", lines)
                .with(ASSEMBLY_LINE.ASSEMBLY_ORDER_ID, line -> order.id())
                .with(ASSEMBLY_LINE.LINE_NO, AssemblyLine::lineNo)
                .with(ASSEMBLY_LINE.SKU, line -> line.sku().code())
                .with(ASSEMBLY_LINE.UOM, line -> line.planned().uom().code())
                .with(ASSEMBLY_LINE.PLANNED, line -> line.planned().amount())
                .insertInto(sql, ASSEMBLY_LINE)
                .execute();
        RowCounts.expect(lines.size(), inserted, "assembly lines");
    }

    /** The order of that id, locked if wanted. */
    public Optional<AssemblyOrder> of(AssemblyOrderId id, boolean locked) {
        var query = sql.select(COLUMNS).from(ASSEMBLY_ORDER).where(ASSEMBLY_ORDER.ID.eq(id));
        return (locked ? query.forUpdate() : query).fetchOptional(AssemblyOrderRows::order);
    }

    /** What it needs of each component, and what of it was used; what is held is nought here. */
    public List<AssemblyLine> lines(AssemblyOrderId id) {
        return sql.selectFrom(ASSEMBLY_LINE)
                .where(ASSEMBLY_LINE.ASSEMBLY_ORDER_ID.eq(id))
                .orderBy(ASSEMBLY_LINE.LINE_NO)
                .fetch(row -> {
                    var uom = new Uom(row.getUom());
                    return new AssemblyLine(
                            row.getLineNo(),
                            new Sku(row.getSku()),
                            "",
                            new Quantity(row.getPlanned(), uom),
                            new Quantity(row.getUsed(), uom),
                            new Quantity(row.getBroken(), uom),
                            Quantity.zero(uom));
                });
    }

    /** What it takes is held for it now. */
    public void released(AssemblyOrderId id, Instant now, String by) {
        var updated = sql.update(ASSEMBLY_ORDER)
                .set(ASSEMBLY_ORDER.STATE, AssemblyState.RELEASED)
                .set(ASSEMBLY_ORDER.RELEASED_AT, now)
                .set(ASSEMBLY_ORDER.RELEASED_BY, by)
                .where(ASSEMBLY_ORDER.ID.eq(id))
                .and(ASSEMBLY_ORDER.STATE.eq(AssemblyState.DRAFT))
                .execute();
        RowCounts.expect(1, updated, "assembly order released");
    }

    /** It ended, done or called off. */
    public void ended(AssemblyOrderId id, AssemblyState state, String reason, Instant now, String by) {
        var updated = sql.update(ASSEMBLY_ORDER)
                .set(ASSEMBLY_ORDER.STATE, state)
                .set(ASSEMBLY_ORDER.ENDED_AT, now)
                .set(ASSEMBLY_ORDER.ENDED_BY, by)
                .set(ASSEMBLY_ORDER.END_REASON, reason)
                .where(ASSEMBLY_ORDER.ID.eq(id))
                .and(ASSEMBLY_ORDER.STATE.in(AssemblyState.DRAFT, AssemblyState.RELEASED))
                .execute();
        RowCounts.expect(1, updated, "assembly order ended");
    }

    /** So many were made and came out bad, in the report of that number. */
    public void made(AssemblyOrderId id, int reportNo, BigDecimal made, BigDecimal scrapped) {
        var updated = sql.update(ASSEMBLY_ORDER)
                .set(ASSEMBLY_ORDER.MADE, ASSEMBLY_ORDER.MADE.plus(made))
                .set(ASSEMBLY_ORDER.SCRAPPED, ASSEMBLY_ORDER.SCRAPPED.plus(scrapped))
                .set(ASSEMBLY_ORDER.REPORTS, reportNo)
                .where(ASSEMBLY_ORDER.ID.eq(id))
                .and(ASSEMBLY_ORDER.STATE.eq(AssemblyState.RELEASED))
                .and(ASSEMBLY_ORDER.REPORTS.eq(reportNo - 1))
                .execute();
        RowCounts.expect(1, updated, "assembly order made");
    }

    /** So much of each component was used, and broke. */
    public void used(AssemblyOrderId id, Map<Sku, BigDecimal> used, Map<Sku, BigDecimal> broken) {
        var skus = new java.util.TreeSet<>(used.keySet());
        skus.addAll(broken.keySet());
        var change = Rows.of("change", List.copyOf(skus))
                .with(ASSEMBLY_LINE.SKU, Sku::code)
                .with(ASSEMBLY_LINE.USED, sku -> used.getOrDefault(sku, BigDecimal.ZERO))
                .with(ASSEMBLY_LINE.BROKEN, sku -> broken.getOrDefault(sku, BigDecimal.ZERO));
        var updated = sql.update(ASSEMBLY_LINE)
                .set(ASSEMBLY_LINE.USED, ASSEMBLY_LINE.USED.plus(change.field(ASSEMBLY_LINE.USED)))
                .set(ASSEMBLY_LINE.BROKEN, ASSEMBLY_LINE.BROKEN.plus(change.field(ASSEMBLY_LINE.BROKEN)))
                .from(change.table())
                .where(ASSEMBLY_LINE.ASSEMBLY_ORDER_ID.eq(id))
                .and(ASSEMBLY_LINE.SKU.eq(change.field(ASSEMBLY_LINE.SKU)))
                .execute();
        RowCounts.expect(skus.size(), updated, "assembly lines used");
    }

    /** One page of orders, the newest first. */
    public Page<AssemblyOrder> page(AssemblyFilter filter, PageQuery page) {
        var where = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var begin = filter.q().strip();
            where = where.and(ASSEMBLY_ORDER.NUMBER.startsWith(begin).or(ASSEMBLY_ORDER.SKU.startsWith(begin)));
        }
        where = filter.state() == null ? where : where.and(ASSEMBLY_ORDER.STATE.eq(filter.state()));
        where = filter.kind() == null ? where : where.and(ASSEMBLY_ORDER.KIND.eq(filter.kind()));
        where = filter.warehouse() == null ? where : where.and(ASSEMBLY_ORDER.WAREHOUSE_ID.eq(filter.warehouse()));
        where = filter.sku() == null
                ? where
                : where.and(ASSEMBLY_ORDER.SKU.eq(filter.sku().code()));
        return LISTING.page(sql, page, where, COLUMNS, AssemblyOrderRows::order);
    }

    /** What orders that are not ended will still make of these products. */
    public Map<Sku, BigDecimal> inWork(Collection<Sku> products) {
        var found = new HashMap<Sku, BigDecimal>();
        if (!products.isEmpty()) {
            sql.select(
                            ASSEMBLY_ORDER.SKU,
                            DSL.sum(ASSEMBLY_ORDER
                                    .PLANNED
                                    .minus(ASSEMBLY_ORDER.MADE)
                                    .minus(ASSEMBLY_ORDER.SCRAPPED)))
                    .from(ASSEMBLY_ORDER)
                    .where(Rows.any(
                            ASSEMBLY_ORDER.SKU, products.stream().map(Sku::code).toList()))
                    .and(ASSEMBLY_ORDER.STATE.in(DSL.inline(AssemblyState.DRAFT), DSL.inline(AssemblyState.RELEASED)))
                    .and(ASSEMBLY_ORDER.KIND.eq(AssemblyKind.ASSEMBLY))
                    .groupBy(ASSEMBLY_ORDER.SKU)
                    .forEach(row -> found.put(new Sku(row.value1()), row.value2()));
        }
        return found;
    }

    /** The bin of a warehouse that most of these goods lie in, by SKU; goods that lie nowhere are left out. */
    public Map<Sku, UsualBin> mostIn(WarehouseId warehouse, Collection<Sku> skus) {
        var found = new HashMap<Sku, UsualBin>();
        sql.select(BIN_STOCK.SKU, LOCATION.ID, LOCATION.CODE)
                .distinctOn(BIN_STOCK.SKU)
                .from(BIN_STOCK)
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .where(Rows.any(BIN_STOCK.SKU, skus.stream().map(Sku::code).toList()))
                .and(LOCATION.WAREHOUSE_ID.eq(warehouse))
                .and(BIN_STOCK.ON_HAND.gt(BigDecimal.ZERO))
                .orderBy(BIN_STOCK.SKU, BIN_STOCK.ON_HAND.desc(), LOCATION.ID)
                .forEach(row -> found.put(new Sku(row.value1()), new UsualBin(row.value2(), row.value3())));
        return found;
    }

    private static AssemblyOrder order(Record row) {
        var uom = new Uom(row.get(ASSEMBLY_ORDER.UOM));
        return new AssemblyOrder(
                row.get(ASSEMBLY_ORDER.ID),
                row.get(ASSEMBLY_ORDER.NUMBER),
                row.get(ASSEMBLY_ORDER.KIND),
                row.get(ASSEMBLY_ORDER.STATE),
                row.get(ASSEMBLY_ORDER.WAREHOUSE_ID),
                new Sku(row.get(ASSEMBLY_ORDER.SKU)),
                "",
                row.get(ASSEMBLY_ORDER.ASSEMBLY_RECIPE_ID),
                new Quantity(row.get(ASSEMBLY_ORDER.PLANNED), uom),
                new Quantity(row.get(ASSEMBLY_ORDER.MADE), uom),
                new Quantity(row.get(ASSEMBLY_ORDER.SCRAPPED), uom),
                row.get(ASSEMBLY_ORDER.REPORTS),
                row.get(ASSEMBLY_ORDER.NOTE),
                new AssemblyOrder.Step(row.get(ASSEMBLY_ORDER.CREATED_AT), row.get(ASSEMBLY_ORDER.CREATED_BY)),
                step(row.get(ASSEMBLY_ORDER.RELEASED_AT), row.get(ASSEMBLY_ORDER.RELEASED_BY)),
                step(row.get(ASSEMBLY_ORDER.ENDED_AT), row.get(ASSEMBLY_ORDER.ENDED_BY)),
                row.get(ASSEMBLY_ORDER.END_REASON));
    }

    private static Optional<AssemblyOrder.Step> step(@Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? Optional.empty() : Optional.of(new AssemblyOrder.Step(at, by));
    }

    /**
     * The bin where goods of a kind usually are.
     *
     * @param id which
     * @param code as its label says
     */
    public record UsualBin(LocationId id, String code) {}
}
