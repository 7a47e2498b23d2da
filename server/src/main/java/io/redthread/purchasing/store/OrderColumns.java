package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.purchasing.OrderTimes;
import io.redthread.purchasing.OrderView;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectField;

/** The columns of an order, and what they mean. */
final class OrderColumns {

    static final List<SelectField<?>> ALL = List.of(PURCHASE_ORDER.fields());

    private OrderColumns() {}

    static OrderView view(Record row) {
        var currency = Currency.getInstance(row.get(PURCHASE_ORDER.CURRENCY));
        return new OrderView(
                row.get(PURCHASE_ORDER.ID),
                row.get(PURCHASE_ORDER.NUMBER),
                row.get(PURCHASE_ORDER.STATE),
                row.get(PURCHASE_ORDER.REVISION),
                row.get(PURCHASE_ORDER.VERSION),
                Optional.ofNullable(row.get(PURCHASE_ORDER.SUPPLIER_ID)),
                row.get(PURCHASE_ORDER.SUPPLIER_NAME),
                Optional.ofNullable(row.get(PURCHASE_ORDER.DEPARTMENT_ID)),
                row.get(PURCHASE_ORDER.BUYER),
                row.get(PURCHASE_ORDER.URGENT),
                row.get(PURCHASE_ORDER.URGENCY_REASON),
                row.get(PURCHASE_ORDER.CROSS_BORDER),
                new Money(row.get(PURCHASE_ORDER.TOTAL), currency),
                new Money(row.get(PURCHASE_ORDER.AMOUNT), CompanyCurrency.CNY),
                plain(row.get(PURCHASE_ORDER.RATE)),
                row.get(PURCHASE_ORDER.GOODS),
                row.get(PURCHASE_ORDER.LINE_COUNT),
                Optional.ofNullable(row.get(PURCHASE_ORDER.WANTED_ON)),
                row.get(PURCHASE_ORDER.NOTE),
                row.get(PURCHASE_ORDER.REASON),
                row.get(PURCHASE_ORDER.CONFIRM_NOTE),
                times(row));
    }

    static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static OrderTimes times(Record row) {
        return new OrderTimes(
                row.get(PURCHASE_ORDER.CREATED_AT),
                row.get(PURCHASE_ORDER.UPDATED_AT),
                row.get(PURCHASE_ORDER.UPDATED_BY),
                Optional.ofNullable(row.get(PURCHASE_ORDER.SUBMITTED_AT)),
                Optional.ofNullable(row.get(PURCHASE_ORDER.DECIDED_AT)),
                Optional.ofNullable(row.get(PURCHASE_ORDER.RELEASED_AT)),
                Optional.ofNullable(row.get(PURCHASE_ORDER.VIEWED_AT)),
                Optional.ofNullable(row.get(PURCHASE_ORDER.CONFIRMED_AT)),
                Optional.ofNullable(row.get(PURCHASE_ORDER.CONFIRMED_ON)),
                Optional.ofNullable(row.get(PURCHASE_ORDER.CLOSED_AT)));
    }
}
