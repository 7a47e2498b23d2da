package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PRICE_PAID;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PaidLines.PaidLine;
import io.redthread.purchasing.PricePaid;
import io.redthread.purchasing.PricedLine;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What was agreed for which goods. */
@Repository
public class PriceRows {

    private static final int SCALE = 6;

    private final DSLContext sql;

    PriceRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps what an order pays for its goods. */
    public void paid(OrderView order, List<PricedLine> lines, Instant at) {
        var inserted = Rows.of("given", lines)
                .with(PRICE_PAID.ORDER_ID, it -> order.id())
                .with(PRICE_PAID.LINE_NO, it -> it.content().lineNo())
                .with(PRICE_PAID.VERSION, it -> order.version())
                .with(PRICE_PAID.SKU, it -> it.content().sku().code())
                .with(PRICE_PAID.SUPPLIER_ID, it -> order.supplier().orElseThrow())
                .with(PRICE_PAID.DECIDED_AT, it -> at)
                .with(PRICE_PAID.PRICE, it -> perBase(it, order.rate()))
                .with(PRICE_PAID.QUANTITY, it -> it.base().amount())
                .with(PRICE_PAID.UOM, it -> it.base().uom().code())
                .insertInto(sql, PRICE_PAID)
                .execute();
        RowCounts.expect(lines.size(), inserted, "prices paid");
    }

    /** What one of the base unit costs in the company's currency, without tax. */
    public static BigDecimal perBase(PricedLine line, BigDecimal rate) {
        return line.content()
                .unitPrice()
                .multiply(line.quantity().amount())
                .multiply(rate)
                .divide(line.base().amount(), SCALE, RoundingMode.HALF_UP);
    }

    /** The newest prices of these goods, at most so many of each, the newest first; those of an order left out. */
    public Map<Sku, List<PricePaid>> newest(Collection<Sku> skus, int most, PurchaseOrderId except) {
        var wanted = Rows.of("wanted", List.copyOf(skus)).with(PRICE_PAID.SKU, Sku::code);
        var newest = DSL.lateral(DSL.select(
                                PRICE_PAID.SKU,
                                PRICE_PAID.ORDER_ID,
                                PRICE_PAID.SUPPLIER_ID,
                                PRICE_PAID.DECIDED_AT,
                                PRICE_PAID.PRICE,
                                PRICE_PAID.QUANTITY,
                                PRICE_PAID.UOM)
                        .from(PRICE_PAID)
                        .where(PRICE_PAID.SKU.eq(wanted.field(PRICE_PAID.SKU)))
                        .and(PRICE_PAID.ORDER_ID.ne(except))
                        .orderBy(PRICE_PAID.DECIDED_AT.desc())
                        .limit(most))
                .as("newest");
        return sql.select(newest.fields())
                .from(wanted.table())
                .crossJoin(newest)
                .orderBy(newest.field(PRICE_PAID.DECIDED_AT).desc())
                .fetchGroups(row -> new Sku(row.get(newest.field(PRICE_PAID.SKU))), row -> paid(row, newest));
    }

    /** What these orders pay for their goods, as last decided. */
    public Map<PurchaseOrderId, List<PaidLine>> ofOrders(Collection<PurchaseOrderId> orders) {
        return sql.select(
                        PRICE_PAID.ORDER_ID,
                        PRICE_PAID.LINE_NO,
                        PRICE_PAID.SKU,
                        PRICE_PAID.PRICE,
                        PRICE_PAID.QUANTITY,
                        PRICE_PAID.UOM)
                .distinctOn(PRICE_PAID.ORDER_ID, PRICE_PAID.LINE_NO)
                .from(PRICE_PAID)
                .where(Rows.any(PRICE_PAID.ORDER_ID, orders))
                .orderBy(PRICE_PAID.ORDER_ID, PRICE_PAID.LINE_NO, PRICE_PAID.VERSION.desc())
                .fetchGroups(
                        row -> row.value1(),
                        row -> new PaidLine(
                                row.value2(),
                                new Sku(row.value3()),
                                OrderColumns.plain(row.value4()),
                                new Quantity(row.value5(), new Uom(row.value6()))));
    }

    private static PricePaid paid(Record row, Table<?> newest) {
        return new PricePaid(
                new Sku(row.get(newest.field(PRICE_PAID.SKU))),
                row.get(newest.field(PRICE_PAID.ORDER_ID)),
                row.get(newest.field(PRICE_PAID.SUPPLIER_ID)),
                row.get(newest.field(PRICE_PAID.DECIDED_AT)),
                OrderColumns.plain(row.get(newest.field(PRICE_PAID.PRICE))),
                new Quantity(
                        row.get(newest.field(PRICE_PAID.QUANTITY)), new Uom(row.get(newest.field(PRICE_PAID.UOM)))));
    }
}
