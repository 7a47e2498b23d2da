package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.RETURNABLE_LINE;
import static io.redthread.receiving.store.jooq.Tables.RETURN_AUTHORISATION;
import static io.redthread.receiving.store.jooq.Tables.RETURN_LINE;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.receiving.ReceivingRefusal;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnLine;
import io.redthread.receiving.Returnable;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderLine;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How much of orders' lines left and may still come back. */
@Repository
public class ReturnableRows {

    private final DSLContext sql;

    ReturnableRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts what is announced of an order; refuses more than left. */
    public void announce(SalesOrder order, List<ReturnLine> lines) {
        var left = order.lines().stream().collect(Collectors.toMap(OrderLine::lineNo, it -> it));
        Rows.of("sold", lines)
                .with(RETURNABLE_LINE.ORDER_ID, it -> order.id())
                .with(RETURNABLE_LINE.LINE_NO, ReturnLine::orderLine)
                .with(
                        RETURNABLE_LINE.DISPATCHED,
                        it -> Objects.requireNonNull(left.get(it.orderLine()))
                                .quantity()
                                .amount())
                .insertInto(sql, RETURNABLE_LINE)
                .onConflictDoNothing()
                .execute();
        var there = locked(order.id(), lines);
        for (var line : lines) {
            var row = Objects.requireNonNull(there.get(line.orderLine()));
            if (line.quantity().amount().compareTo(row.dispatched().subtract(row.announced())) > 0) {
                var uom = line.quantity().uom();
                throw new Refused(new ReceivingRefusal.MoreThanLeft(
                        line.sku(),
                        line.orderLine(),
                        line.quantity(),
                        new Quantity(row.dispatched(), uom),
                        new Quantity(row.announced(), uom)));
            }
        }
        add(order.id(), lines);
    }

    private Map<Integer, Row> locked(OrderId order, List<ReturnLine> lines) {
        return sql.select(RETURNABLE_LINE.LINE_NO, RETURNABLE_LINE.DISPATCHED, RETURNABLE_LINE.ANNOUNCED)
                .from(RETURNABLE_LINE)
                .where(RETURNABLE_LINE.ORDER_ID.eq(order))
                .and(Rows.any(
                        RETURNABLE_LINE.LINE_NO,
                        lines.stream().map(ReturnLine::orderLine).toList()))
                .orderBy(RETURNABLE_LINE.LINE_NO)
                .forUpdate()
                .fetchMap(RETURNABLE_LINE.LINE_NO, row -> new Row(row.value2(), row.value3()));
    }

    private void add(OrderId order, List<ReturnLine> lines) {
        var more = Rows.of("more", lines)
                .with(RETURNABLE_LINE.LINE_NO, ReturnLine::orderLine)
                .with(RETURNABLE_LINE.ANNOUNCED, it -> it.quantity().amount());
        var updated = sql.update(RETURNABLE_LINE)
                .set(RETURNABLE_LINE.ANNOUNCED, RETURNABLE_LINE.ANNOUNCED.plus(more.field(RETURNABLE_LINE.ANNOUNCED)))
                .from(more.table())
                .where(RETURNABLE_LINE.ORDER_ID.eq(order))
                .and(RETURNABLE_LINE.LINE_NO.eq(more.field(RETURNABLE_LINE.LINE_NO)))
                .execute();
        RowCounts.expect(lines.size(), updated, "returnable lines");
    }

    /** Gives back all that these returns had announced: nothing of it will come. */
    public void release(Collection<ReturnAuthorisationId> returns) {
        var gone = sql.select(RETURN_AUTHORISATION.ORDER_ID, RETURN_LINE.ORDER_LINE, DSL.sum(RETURN_LINE.QUANTITY))
                .from(RETURN_LINE)
                .join(RETURN_AUTHORISATION)
                .on(RETURN_AUTHORISATION.ID.eq(RETURN_LINE.RETURN_ID))
                .where(Rows.any(RETURN_LINE.RETURN_ID, returns))
                .groupBy(RETURN_AUTHORISATION.ORDER_ID, RETURN_LINE.ORDER_LINE)
                .orderBy(RETURN_AUTHORISATION.ORDER_ID, RETURN_LINE.ORDER_LINE)
                .fetch(row -> new Less(row.value1(), row.value2(), row.value3()));
        release(gone);
    }

    /** Gives back so many of these lines; locks them in key order. */
    public void release(List<Less> gone) {
        var less = Rows.of("less", gone)
                .with(RETURNABLE_LINE.ORDER_ID, Less::order)
                .with(RETURNABLE_LINE.LINE_NO, Less::line)
                .with(RETURNABLE_LINE.ANNOUNCED, Less::quantity);
        var same = RETURNABLE_LINE
                .ORDER_ID
                .eq(less.field(RETURNABLE_LINE.ORDER_ID))
                .and(RETURNABLE_LINE.LINE_NO.eq(less.field(RETURNABLE_LINE.LINE_NO)));
        sql.select(RETURNABLE_LINE.LINE_NO)
                .from(RETURNABLE_LINE)
                .join(less.table())
                .on(same)
                .orderBy(RETURNABLE_LINE.ORDER_ID, RETURNABLE_LINE.LINE_NO)
                .forUpdate()
                .of(RETURNABLE_LINE)
                .fetch();
        var updated = sql.update(RETURNABLE_LINE)
                .set(RETURNABLE_LINE.ANNOUNCED, RETURNABLE_LINE.ANNOUNCED.minus(less.field(RETURNABLE_LINE.ANNOUNCED)))
                .from(less.table())
                .where(same)
                .execute();
        RowCounts.expect(gone.size(), updated, "returnable lines");
    }

    /** What may still come back of these lines of an order. */
    public List<Returnable> of(SalesOrder order, List<OrderLine> lines) {
        var announced = sql.select(RETURNABLE_LINE.LINE_NO, RETURNABLE_LINE.ANNOUNCED)
                .from(RETURNABLE_LINE)
                .where(RETURNABLE_LINE.ORDER_ID.eq(order.id()))
                .fetchMap(RETURNABLE_LINE.LINE_NO, RETURNABLE_LINE.ANNOUNCED);
        return lines.stream()
                .map(line -> {
                    var uom = line.quantity().uom();
                    var so = new Quantity(announced.getOrDefault(line.lineNo(), BigDecimal.ZERO), uom);
                    return new Returnable(
                            line.lineNo(),
                            line.sku().orElseThrow(),
                            line.description(),
                            line.quantity(),
                            so,
                            line.quantity().minus(so),
                            null,
                            line.unitPrice());
                })
                .toList();
    }

    /**
     * So many of a line will not come.
     *
     * @param order of which order
     * @param line its line
     * @param quantity how many
     */
    public record Less(OrderId order, int line, BigDecimal quantity) {}

    private record Row(BigDecimal dispatched, BigDecimal announced) {}
}
