package io.redthread.sales;

/** Where an order stands, in the words of the order desk (订单状态); follows from its case. */
public enum OrderStatus {
    /** Accepted, the pipeline has it. */
    RECEIVED,
    /** Waits for payment or another fact. */
    WAITING,
    /** The rest of an order, waits for goods (欠单). */
    BACK_ORDER,
    /** Waits for a person's review. */
    IN_REVIEW,
    /** Stopped by a person. */
    HELD,
    /** Something failed. */
    EXCEPTION,
    /** Stock is reserved; the warehouse has it. */
    ALLOCATED,
    /** Packed and checked; waits to leave. */
    PACKED,
    /** Left the building. */
    DISPATCHED,
    /** The shop knows; the last node is done. */
    COMPLETED,
    /** Called off. */
    CANCELLED;

    /** The code in database and API. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The constant of that code. */
    public static OrderStatus of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
