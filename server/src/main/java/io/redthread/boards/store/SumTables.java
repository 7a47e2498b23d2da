package io.redthread.boards.store;

import static io.redthread.boards.store.jooq.Tables.ORDER_FACT;
import static io.redthread.boards.store.jooq.Tables.ORDER_SUM;
import static io.redthread.boards.store.jooq.Tables.PURCHASE_FACT;
import static io.redthread.boards.store.jooq.Tables.PURCHASE_SUM;

import io.redthread.boards.Dimension;
import io.redthread.boards.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Where the facts and sums of a subject stand, and how the ones add up to the others: the one place that says what is counted.
 *
 * @param facts one row per document
 * @param sums rows of sums
 * @param adding each sum's column with how facts add up to it
 */
record SumTables(Table<?> facts, Table<?> sums, Map<String, Field<BigDecimal>> adding) {

    private static final Map<Subject, SumTables> ALL = Map.of(Subject.ORDERS, orders(), Subject.PURCHASES, purchases());

    /** Those of a subject. */
    static SumTables of(Subject subject) {
        return Objects.requireNonNull(ALL.get(subject));
    }

    /** The column of a dimension, of facts or sums. */
    static Field<String> column(Table<?> table, Dimension dimension) {
        return Objects.requireNonNull(table.field(dimension.code(), String.class));
    }

    /** The day of facts or sums. */
    static Field<LocalDate> day(Table<?> table) {
        return Objects.requireNonNull(table.field(ORDER_SUM.ON_DAY.getName(), LocalDate.class));
    }

    /** A column of sums. */
    Field<BigDecimal> sum(String name) {
        return Objects.requireNonNull(sums.field(name)).cast(SQLDataType.NUMERIC);
    }

    private static SumTables orders() {
        var adding = new LinkedHashMap<String, Field<BigDecimal>>();
        adding.put("orders", count(DSL.noCondition()));
        adding.put("amount", total(ORDER_FACT.AMOUNT, DSL.noCondition()));
        adding.put("pieces", total(ORDER_FACT.PIECES, DSL.noCondition()));
        adding.put("lines", total(ORDER_FACT.LINES, DSL.noCondition()));
        adding.put("paid", total(ORDER_FACT.AMOUNT, DSL.condition(ORDER_FACT.PAID)));
        adding.put("dispatched", count(ORDER_FACT.DISPATCHED_AT.isNotNull()));
        adding.put("soon", count(DSL.condition(ORDER_FACT.SOON)));
        adding.put("troubled", count(DSL.condition(ORDER_FACT.TROUBLED)));
        adding.put("cancelled", count(DSL.condition(ORDER_FACT.CANCELLED)));
        return new SumTables(ORDER_FACT, ORDER_SUM, adding);
    }

    private static SumTables purchases() {
        var adding = new LinkedHashMap<String, Field<BigDecimal>>();
        adding.put("orders", count(DSL.noCondition()));
        adding.put("amount", total(PURCHASE_FACT.AMOUNT, DSL.not(DSL.condition(PURCHASE_FACT.CANCELLED))));
        adding.put("committed", total(PURCHASE_FACT.AMOUNT, DSL.condition(PURCHASE_FACT.COMMITTED)));
        adding.put("released", count(DSL.condition(PURCHASE_FACT.RELEASED)));
        adding.put("arrived", count(DSL.condition(PURCHASE_FACT.ARRIVED)));
        adding.put("late", count(DSL.condition(PURCHASE_FACT.LATE)));
        adding.put("cancelled", count(DSL.condition(PURCHASE_FACT.CANCELLED)));
        return new SumTables(PURCHASE_FACT, PURCHASE_SUM, adding);
    }

    private static Field<BigDecimal> count(Condition which) {
        return DSL.count().filterWhere(which).cast(SQLDataType.NUMERIC);
    }

    private static Field<BigDecimal> total(Field<? extends Number> of, Condition which) {
        return DSL.coalesce(DSL.sum(of).filterWhere(which), DSL.inline(BigDecimal.ZERO));
    }
}
