package io.redthread.boards;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is measured (指标): a sum, or the share that one sum is of another. Amounts are in the company's currency.
 */
public enum Measure {
    /** How many orders came (订单数). */
    ORDERS(Subject.ORDERS, "orders", Unit.COUNT, "orders", null),
    /** What they amount to (订单金额). */
    AMOUNT(Subject.ORDERS, "amount", Unit.MONEY, "amount", null),
    /** What those that are paid amount to (已付金额). */
    PAID(Subject.ORDERS, "paid", Unit.MONEY, "paid", null),
    /** Pieces of goods (件数). */
    PIECES(Subject.ORDERS, "pieces", Unit.QUANTITY, "pieces", null),
    /** Lines of goods (行数). */
    LINES(Subject.ORDERS, "lines", Unit.COUNT, "lines", null),
    /** How many have left (已发订单). */
    DISPATCHED(Subject.ORDERS, "dispatched", Unit.COUNT, "dispatched", null),
    /** The share that has left (已发率). */
    DISPATCHED_SHARE(Subject.ORDERS, "dispatched-share", Unit.SHARE, "dispatched", "orders"),
    /** The share of those that left that did so within two hours (2小时发货率). */
    SOON_SHARE(Subject.ORDERS, "soon-share", Unit.SHARE, "soon", "dispatched"),
    /** How many had an exception (异常订单). */
    TROUBLED(Subject.ORDERS, "troubled", Unit.COUNT, "troubled", null),
    /** The share that had an exception (异常率). */
    TROUBLED_SHARE(Subject.ORDERS, "troubled-share", Unit.SHARE, "troubled", "orders"),
    /** How many were called off (取消订单). */
    CANCELLED(Subject.ORDERS, "cancelled", Unit.COUNT, "cancelled", null),
    /** The share that was called off (取消率). */
    CANCELLED_SHARE(Subject.ORDERS, "cancelled-share", Unit.SHARE, "cancelled", "orders"),
    /** What an order amounts to on average (客单价). */
    AVERAGE(Subject.ORDERS, "average", Unit.AVERAGE, "amount", "orders"),
    /** How many purchase orders (采购单数). */
    PURCHASES(Subject.PURCHASES, "purchases", Unit.COUNT, "orders", null),
    /** What they amount to (采购金额). */
    PURCHASE_AMOUNT(Subject.PURCHASES, "purchase-amount", Unit.MONEY, "amount", null),
    /** What those that bind us amount to (已承诺金额). */
    COMMITTED(Subject.PURCHASES, "committed", Unit.MONEY, "committed", null),
    /** How many went to the supplier (已下达). */
    RELEASED(Subject.PURCHASES, "released", Unit.COUNT, "released", null),
    /** How many have come in full (已到货). */
    ARRIVED(Subject.PURCHASES, "arrived", Unit.COUNT, "arrived", null),
    /** How many came or are late (逾期). */
    LATE(Subject.PURCHASES, "late", Unit.COUNT, "late", null),
    /** The share of those that went to the supplier that came or are late (逾期率). */
    LATE_SHARE(Subject.PURCHASES, "late-share", Unit.SHARE, "late", "released");

    private final Subject subject;
    private final String code;
    private final Unit unit;
    private final String part;
    private final Optional<String> whole;

    Measure(Subject subject, String code, Unit unit, String part, @org.jspecify.annotations.Nullable String whole) {
        this.subject = subject;
        this.code = code;
        this.unit = unit;
        this.part = part;
        this.whole = Optional.ofNullable(whole);
    }

    /** How a figure is to be read. */
    public enum Unit {
        /** A number of things. */
        COUNT,
        /** Pieces, with up to three decimals. */
        QUANTITY,
        /** Money in the company's currency. */
        MONEY,
        /** Money per order in the company's currency. */
        AVERAGE,
        /** Of one. */
        SHARE
    }

    /** What it is measured on. */
    public Subject subject() {
        return subject;
    }

    /** The code in the API. */
    public String code() {
        return code;
    }

    /** How it is to be read. */
    public Unit unit() {
        return unit;
    }

    /** The sum it is, or that is its part. */
    public String part() {
        return part;
    }

    /** The sum it is a part of; absent where it is a sum itself. */
    public Optional<String> whole() {
        return whole;
    }

    /** The sums needed for it. */
    public List<String> sums() {
        return whole.map(it -> List.of(part, it)).orElse(List.of(part));
    }

    /** The measure of that code. */
    public static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
