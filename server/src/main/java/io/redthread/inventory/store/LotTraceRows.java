package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_ORDER;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_PART;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_REPORT;
import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;

import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.LocationKind;
import io.redthread.inventory.LotEdge;
import io.redthread.inventory.LotLeg;
import io.redthread.inventory.LotRef;
import io.redthread.inventory.LotTrace;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Follows lots through reports of assembly and through the ledger. */
@Repository
public class LotTraceRows {

    /** Places within the walls, written into the statement: what moves between them stays ours. */
    private static final List<Field<LocationKind>> WITHIN = List.of(
            DSL.inline(LocationKind.BIN), DSL.inline(LocationKind.INSPECTION), DSL.inline(LocationKind.IN_TRANSIT));

    private final DSLContext sql;

    LotTraceRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Which lots went into these, at most so many. */
    public List<LotEdge> upward(Collection<LotRef> lots, int most) {
        var edges = new ArrayList<>(edges(AssemblyKind.ASSEMBLY, lots, true, most));
        edges.addAll(edges(AssemblyKind.DISASSEMBLY, lots, false, most));
        return edges;
    }

    /** Which lots these went into, at most so many. */
    public List<LotEdge> downward(Collection<LotRef> lots, int most) {
        var edges = new ArrayList<>(edges(AssemblyKind.ASSEMBLY, lots, false, most));
        edges.addAll(edges(AssemblyKind.DISASSEMBLY, lots, true, most));
        return edges;
    }

    /** Orders of one way whose product, or whose component, is one of these lots. */
    private List<LotEdge> edges(AssemblyKind kind, Collection<LotRef> lots, boolean byProduct, int most) {
        var wanted = Rows.of("wanted", List.copyOf(lots))
                .with(ASSEMBLY_PART.SKU, lot -> lot.sku().code())
                .with(ASSEMBLY_PART.LOT, LotRef::lot);
        var sku = byProduct ? ASSEMBLY_REPORT.SKU : ASSEMBLY_PART.SKU;
        var lot = byProduct ? ASSEMBLY_REPORT.LOT : ASSEMBLY_PART.LOT;
        return sql.select(
                        ASSEMBLY_PART.SKU,
                        ASSEMBLY_PART.LOT,
                        ASSEMBLY_REPORT.SKU,
                        ASSEMBLY_REPORT.LOT,
                        ASSEMBLY_ORDER.ID,
                        ASSEMBLY_ORDER.NUMBER,
                        DSL.sum(ASSEMBLY_PART.QUANTITY),
                        DSL.min(ASSEMBLY_REPORT.REPORTED_AT))
                .from(wanted.table())
                .join(ASSEMBLY_REPORT)
                .on(byProduct ? named(wanted, sku, lot) : DSL.trueCondition())
                .join(ASSEMBLY_PART)
                .on(ASSEMBLY_PART.ASSEMBLY_ORDER_ID.eq(ASSEMBLY_REPORT.ASSEMBLY_ORDER_ID))
                .and(ASSEMBLY_PART.REPORT_NO.eq(ASSEMBLY_REPORT.REPORT_NO))
                .and(byProduct ? DSL.trueCondition() : named(wanted, sku, lot))
                .join(ASSEMBLY_ORDER)
                .on(ASSEMBLY_ORDER.ID.eq(ASSEMBLY_REPORT.ASSEMBLY_ORDER_ID))
                .where(ASSEMBLY_ORDER.KIND.eq(kind))
                .and(ASSEMBLY_PART.BROKEN.isFalse())
                .groupBy(
                        ASSEMBLY_PART.SKU,
                        ASSEMBLY_PART.LOT,
                        ASSEMBLY_REPORT.SKU,
                        ASSEMBLY_REPORT.LOT,
                        ASSEMBLY_ORDER.ID,
                        ASSEMBLY_ORDER.NUMBER)
                .orderBy(DSL.min(ASSEMBLY_REPORT.REPORTED_AT), ASSEMBLY_ORDER.ID, ASSEMBLY_PART.SKU, ASSEMBLY_PART.LOT)
                .limit(most)
                .fetch(row -> {
                    var part = new LotRef(new Sku(row.value1()), row.value2());
                    var product = new LotRef(new Sku(row.value3()), row.value4());
                    var together = kind == AssemblyKind.ASSEMBLY;
                    return new LotEdge(
                            together ? part : product,
                            together ? product : part,
                            row.value5(),
                            row.value6(),
                            kind,
                            row.value7(),
                            row.value8());
                });
    }

    private static Condition named(Rows<LotRef> wanted, Field<String> sku, Field<String> lot) {
        return sku.eq(wanted.field(ASSEMBLY_PART.SKU)).and(lot.eq(wanted.field(ASSEMBLY_PART.LOT)));
    }

    /** What of these lots came in and went out, by document, the oldest first, at most so many. */
    public List<LotLeg> legs(Collection<LotRef> lots, int most) {
        var from = LOCATION.as("from_place");
        var to = LOCATION.as("to_place");
        var incoming = DSL.field(to.KIND.in(WITHIN));
        var outside = DSL.when(to.KIND.in(WITHIN), from.KIND).otherwise(to.KIND);
        var wanted = Rows.of("wanted", List.copyOf(lots))
                .with(STOCK_ENTRY.SKU, lot -> lot.sku().code())
                .with(STOCK_ENTRY.LOT, LotRef::lot);
        return sql.select(
                        STOCK_ENTRY.SKU,
                        STOCK_ENTRY.LOT,
                        incoming,
                        outside,
                        STOCK_ENTRY.DOCUMENT_KIND,
                        STOCK_ENTRY.DOCUMENT_ID,
                        DSL.sum(STOCK_ENTRY.QUANTITY),
                        DSL.min(STOCK_ENTRY.AT))
                .from(wanted.table())
                .join(STOCK_ENTRY)
                .on(STOCK_ENTRY.SKU.eq(wanted.field(STOCK_ENTRY.SKU)))
                .and(STOCK_ENTRY.LOT.eq(wanted.field(STOCK_ENTRY.LOT)))
                .join(from)
                .on(from.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                .join(to)
                .on(to.ID.eq(STOCK_ENTRY.TO_LOCATION))
                .where(from.KIND.in(WITHIN).ne(to.KIND.in(WITHIN)))
                .groupBy(
                        STOCK_ENTRY.SKU,
                        STOCK_ENTRY.LOT,
                        incoming,
                        outside,
                        STOCK_ENTRY.DOCUMENT_KIND,
                        STOCK_ENTRY.DOCUMENT_ID)
                .orderBy(DSL.min(STOCK_ENTRY.AT), STOCK_ENTRY.DOCUMENT_ID, STOCK_ENTRY.SKU, STOCK_ENTRY.LOT)
                .limit(most)
                .fetch(row -> new LotLeg(
                        new LotRef(new Sku(row.value1()), row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** Where these lots lie now. */
    public List<LotTrace.Lying> here(Collection<LotRef> lots) {
        var wanted = Rows.of("wanted", List.copyOf(lots))
                .with(BIN_STOCK.SKU, lot -> lot.sku().code())
                .with(BIN_STOCK.LOT, LotRef::lot);
        return sql.select(BIN_STOCK.SKU, BIN_STOCK.LOT, LOCATION.WAREHOUSE_ID, LOCATION.CODE, BIN_STOCK.ON_HAND)
                .from(wanted.table())
                .join(BIN_STOCK)
                .on(BIN_STOCK.SKU.eq(wanted.field(BIN_STOCK.SKU)))
                .and(BIN_STOCK.LOT.eq(wanted.field(BIN_STOCK.LOT)))
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .where(BIN_STOCK.ON_HAND.gt(BigDecimal.ZERO))
                .orderBy(BIN_STOCK.SKU, BIN_STOCK.LOT, LOCATION.WAREHOUSE_ID, LOCATION.CODE)
                .fetch(row -> new LotTrace.Lying(
                        new LotRef(new Sku(row.value1()), row.value2()), row.value3(), row.value4(), row.value5()));
    }
}
