package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.AgreementId;
import io.redthread.purchasing.GoodsClass;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.LineSource;
import io.redthread.purchasing.PricedLine;
import io.redthread.purchasing.PurchaseOrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The lines of the version in force. Five thousand cost as many statements as one. */
@Repository
public class OrderLineRows {

    private final DSLContext sql;

    OrderLineRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes the lines of new orders. */
    public void insert(List<OrderToStore> orders) {
        var lines = new ArrayList<Owned>();
        orders.forEach(order -> order.order().lines().forEach(line -> lines.add(new Owned(order.id(), line))));
        insertOwned(lines);
    }

    /** Makes the stored lines be the given ones; only what differs is written. */
    public void replace(PurchaseOrderId id, List<PricedLine> before, List<PricedLine> after) {
        var known = new HashMap<Integer, PricedLine>();
        before.forEach(line -> known.put(line.content().lineNo(), line));
        var fresh = new ArrayList<Owned>();
        var gone = new ArrayList<Integer>();
        for (var line : after) {
            var stood = known.remove(line.content().lineNo());
            if (!same(line, stood)) {
                fresh.add(new Owned(id, line));
                if (stood != null) {
                    gone.add(stood.content().lineNo());
                }
            }
        }
        gone.addAll(known.keySet());
        delete(id, gone);
        insertOwned(fresh);
    }

    private static boolean same(PricedLine one, @Nullable PricedLine stored) {
        return stored != null && LineShape.of(one).equals(LineShape.of(stored));
    }

    private void delete(PurchaseOrderId id, Collection<Integer> lineNos) {
        if (!lineNos.isEmpty()) {
            var deleted = sql.deleteFrom(PURCHASE_ORDER_LINE)
                    .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(id))
                    .and(Rows.any(PURCHASE_ORDER_LINE.LINE_NO, lineNos))
                    .execute();
            RowCounts.expect(lineNos.size(), deleted, "purchase order lines taken out");
        }
    }

    private void insertOwned(List<Owned> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var rows = Rows.of("given", lines)
                .with(PURCHASE_ORDER_LINE.ORDER_ID, Owned::order)
                .with(PURCHASE_ORDER_LINE.LINE_NO, it -> it.content().lineNo())
                .with(PURCHASE_ORDER_LINE.SKU, it -> it.content().sku().code())
                .with(PURCHASE_ORDER_LINE.NAME, it -> it.line().name())
                .with(PURCHASE_ORDER_LINE.QUANTITY, it -> it.line().quantity().amount())
                .with(PURCHASE_ORDER_LINE.UOM, it -> it.line().quantity().uom().code())
                .with(PURCHASE_ORDER_LINE.BASE_QUANTITY, it -> it.line().base().amount())
                .with(PURCHASE_ORDER_LINE.BASE_UOM, it -> it.line().base().uom().code())
                .with(PURCHASE_ORDER_LINE.UNIT_PRICE, it -> it.content().unitPrice())
                .with(PURCHASE_ORDER_LINE.TAX_RATE, it -> it.content().taxRate())
                .with(
                        PURCHASE_ORDER_LINE.WANTED_ON,
                        it -> it.content().wantedOn().orElse(null))
                .with(PURCHASE_ORDER_LINE.NOTE, it -> it.content().note())
                .with(PURCHASE_ORDER_LINE.GOODS, it -> it.line().goods())
                .with(
                        PURCHASE_ORDER_LINE.AGREEMENT_ID,
                        it -> it.content().agreement().orElse(null))
                .with(
                        PURCHASE_ORDER_LINE.SOURCE_KIND,
                        it -> it.content()
                                .source()
                                .map(source -> source.document().kind())
                                .orElse(null))
                .with(
                        PURCHASE_ORDER_LINE.SOURCE_ID,
                        it -> it.content()
                                .source()
                                .map(source -> source.document().id())
                                .orElse(null))
                .with(
                        PURCHASE_ORDER_LINE.SOURCE_LINE,
                        it -> it.content().source().map(LineSource::lineNo).orElse(null));
        var inserted = rows.insertInto(sql, PURCHASE_ORDER_LINE).execute();
        RowCounts.expect(lines.size(), inserted, "purchase order lines");
    }

    /** The lines of an order by their numbers; without the category, which only the catalogue knows. */
    public List<PricedLine> of(PurchaseOrderId id) {
        return sql.select(PURCHASE_ORDER_LINE.fields())
                .from(PURCHASE_ORDER_LINE)
                .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(id))
                .orderBy(PURCHASE_ORDER_LINE.LINE_NO)
                .fetch(OrderLineRows::line);
    }

    /** The first lines of many orders, at most so many of each. */
    public Map<PurchaseOrderId, List<PricedLine>> first(Collection<PurchaseOrderId> ids, int most) {
        var wanted = Rows.of("wanted", List.copyOf(ids)).with(PURCHASE_ORDER_LINE.ORDER_ID, it -> it);
        var lines = DSL.lateral(DSL.select(PURCHASE_ORDER_LINE.fields())
                        .from(PURCHASE_ORDER_LINE)
                        .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(wanted.field(PURCHASE_ORDER_LINE.ORDER_ID)))
                        .orderBy(PURCHASE_ORDER_LINE.LINE_NO)
                        .limit(most))
                .as("purchase_order_line");
        return sql.select(lines.fields())
                .from(wanted.table())
                .crossJoin(lines)
                .orderBy(lines.field(PURCHASE_ORDER_LINE.LINE_NO))
                .fetchGroups(
                        row -> row.get(lines.field(PURCHASE_ORDER_LINE.ORDER_ID)),
                        row -> line(row.into(PURCHASE_ORDER_LINE)));
    }

    private static PricedLine line(Record row) {
        var uom = new Uom(row.get(PURCHASE_ORDER_LINE.UOM));
        var quantity = new Quantity(row.get(PURCHASE_ORDER_LINE.QUANTITY), uom);
        var content = new LineContent(
                row.get(PURCHASE_ORDER_LINE.LINE_NO),
                new Sku(row.get(PURCHASE_ORDER_LINE.SKU)),
                quantity.amount(),
                Optional.of(uom),
                OrderColumns.plain(row.get(PURCHASE_ORDER_LINE.UNIT_PRICE)),
                OrderColumns.plain(row.get(PURCHASE_ORDER_LINE.TAX_RATE)),
                Optional.ofNullable(row.get(PURCHASE_ORDER_LINE.WANTED_ON)),
                row.get(PURCHASE_ORDER_LINE.NOTE),
                Optional.ofNullable(row.get(PURCHASE_ORDER_LINE.AGREEMENT_ID)),
                source(row));
        return new PricedLine(
                content,
                row.get(PURCHASE_ORDER_LINE.NAME),
                quantity,
                new Quantity(
                        row.get(PURCHASE_ORDER_LINE.BASE_QUANTITY), new Uom(row.get(PURCHASE_ORDER_LINE.BASE_UOM))),
                row.get(PURCHASE_ORDER_LINE.GOODS),
                "");
    }

    private static Optional<LineSource> source(Record row) {
        return Optional.ofNullable(row.get(PURCHASE_ORDER_LINE.SOURCE_KIND))
                .map(kind -> new LineSource(
                        new DocumentRef(kind, row.get(PURCHASE_ORDER_LINE.SOURCE_ID)),
                        row.get(PURCHASE_ORDER_LINE.SOURCE_LINE)));
    }

    private record Owned(PurchaseOrderId order, PricedLine line) {

        LineContent content() {
            return line.content();
        }
    }

    /** What of a line is stored, in one form: 12 and 12.0 are the same. */
    private record LineShape(LineContent content, Quantity quantity, Quantity base, String name, GoodsClass goods) {

        static LineShape of(PricedLine line) {
            var content = line.content();
            var plain = new LineContent(
                    content.lineNo(),
                    content.sku(),
                    line.quantity().amount(),
                    Optional.of(line.quantity().uom()),
                    OrderColumns.plain(content.unitPrice()),
                    OrderColumns.plain(content.taxRate()),
                    content.wantedOn(),
                    content.note(),
                    content.agreement(),
                    content.source());
            return new LineShape(plain, line.quantity(), line.base(), line.name(), line.goods());
        }
    }

    /** Which agreements the lines of an order are called off from. */
    public List<AgreementId> agreements(PurchaseOrderId id) {
        return sql.selectDistinct(PURCHASE_ORDER_LINE.AGREEMENT_ID)
                .from(PURCHASE_ORDER_LINE)
                .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(id))
                .and(PURCHASE_ORDER_LINE.AGREEMENT_ID.isNotNull())
                .fetch(PURCHASE_ORDER_LINE.AGREEMENT_ID);
    }
}
