package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.CUSTOMER_RETURN;
import static io.redthread.sales.store.jooq.Tables.CUSTOMER_RETURN_LINE;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.kernel.Money;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderTrail.FoundOrder;
import io.redthread.sales.OrderTrail.LinkedReturn;
import io.redthread.sales.OrderTrail.OrderPart;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds orders by any of their numbers and reads what hangs on them; every question is answered by an index. */
@Repository
public class OrderTrailRows {

    private static final List<Field<?>> FOUND = List.of(
            SALES_ORDER.ID,
            SALES_ORDER.NUMBER,
            SALES_ORDER.PLATFORM_NUMBER,
            SALES_ORDER.PHONE,
            ORDER_STATE.STATUS,
            SALES_ORDER.TOTAL,
            SALES_ORDER.CURRENCY,
            SALES_ORDER.ACCEPTED_AT);

    private final DSLContext sql;
    private final NumberEnds ends;

    OrderTrailRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** The order of that id, number or platform number: asked in this order, so our own win. */
    public Optional<OrderId> idOf(String text) {
        var asked = new ArrayList<Condition>(3);
        if (text.matches("\\d{1,18}")) {
            asked.add(SALES_ORDER.ID.eq(new OrderId(Long.parseLong(text))));
        }
        asked.add(SALES_ORDER.NUMBER.eq(text));
        asked.add(SALES_ORDER.PLATFORM_NUMBER.eq(text));
        return asked.stream()
                .map(condition -> sql.select(SALES_ORDER.ID)
                        .from(SALES_ORDER)
                        .where(condition)
                        .orderBy(SALES_ORDER.PART, SALES_ORDER.ID)
                        .limit(1)
                        .fetchOptional(SALES_ORDER.ID))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Orders by number, platform number and phone: each by its own index, so that no plan walks the table. */
    public List<FoundOrder> find(String text, int most) {
        var begins = text.length() >= 4;
        return Stream.<SelectLimitStep<? extends Record>>of(
                        read(SALES_ORDER.NUMBER.eq(text)),
                        read(SALES_ORDER.PLATFORM_NUMBER.eq(text)),
                        read(SALES_ORDER.PHONE.eq(text).and(SALES_ORDER.PHONE.ne(""))),
                        read(ends.match(SALES_ORDER.NUMBER, "SO", text)).orderBy(SALES_ORDER.NUMBER.desc()),
                        read(begins ? from(text) : DSL.falseCondition()),
                        read(begins ? SALES_ORDER.PLATFORM_NUMBER.startsWith(text) : DSL.falseCondition()))
                .flatMap(asked -> asked.limit(most).fetch().stream())
                .map(row -> found(row, text))
                .distinct()
                .limit(most)
                .toList();
    }

    private SelectConditionStep<? extends Record> read(Condition which) {
        return sql.select(FOUND)
                .from(SALES_ORDER)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(which);
    }

    /** All parts of an order, by its number at its shop. */
    public List<OrderPart> parts(SalesOrder order) {
        return sql.select(SALES_ORDER.ID, SALES_ORDER.NUMBER, SALES_ORDER.PART, ORDER_STATE.STATUS)
                .from(SALES_ORDER)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(SALES_ORDER.SHOP_ID.eq(order.shop().value()))
                .and(SALES_ORDER.PLATFORM_NUMBER.eq(order.platformNumber()))
                .orderBy(SALES_ORDER.PART)
                .fetch(row -> new OrderPart(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The returns that name the order. */
    public List<LinkedReturn> returns(OrderId order) {
        var amount = DSL.sum(CUSTOMER_RETURN_LINE.QUANTITY.times(CUSTOMER_RETURN_LINE.UNIT_PRICE));
        var lines = DSL.count(CUSTOMER_RETURN_LINE.LINE_NO);
        return sql.select(
                        CUSTOMER_RETURN.ID,
                        CUSTOMER_RETURN.NUMBER,
                        CUSTOMER_RETURN.PLATFORM_NUMBER,
                        CUSTOMER_RETURN.RETURNED_AT,
                        CUSTOMER_RETURN.CURRENCY,
                        amount,
                        lines)
                .from(CUSTOMER_RETURN)
                .join(CUSTOMER_RETURN_LINE)
                .on(CUSTOMER_RETURN_LINE.RETURN_ID.eq(CUSTOMER_RETURN.ID))
                .where(CUSTOMER_RETURN.ORDER_ID.eq(order))
                .groupBy(CUSTOMER_RETURN.ID)
                .orderBy(CUSTOMER_RETURN.RETURNED_AT, CUSTOMER_RETURN.ID)
                .fetch(row -> new LinkedReturn(
                        row.get(CUSTOMER_RETURN.ID),
                        row.get(CUSTOMER_RETURN.NUMBER),
                        row.get(CUSTOMER_RETURN.PLATFORM_NUMBER),
                        row.get(CUSTOMER_RETURN.RETURNED_AT),
                        Money.rounded(
                                Optional.ofNullable(row.get(amount)).orElse(BigDecimal.ZERO),
                                Currency.getInstance(row.get(CUSTOMER_RETURN.CURRENCY))),
                        row.get(lines)));
    }

    /** Our numbers that begin with the text: a range of their unique index, which knows no patterns. */
    private static Condition from(String text) {
        return SALES_ORDER.NUMBER.ge(text).and(SALES_ORDER.NUMBER.lt(text + '\uffff'));
    }

    private static FoundOrder found(Record row, String text) {
        return new FoundOrder(
                row.get(SALES_ORDER.ID),
                row.get(SALES_ORDER.NUMBER),
                row.get(SALES_ORDER.PLATFORM_NUMBER),
                row.get(ORDER_STATE.STATUS),
                new Money(row.get(SALES_ORDER.TOTAL), Currency.getInstance(row.get(SALES_ORDER.CURRENCY))),
                row.get(SALES_ORDER.ACCEPTED_AT),
                text.equals(row.get(SALES_ORDER.NUMBER)) || text.equals(row.get(SALES_ORDER.PLATFORM_NUMBER)));
    }
}
