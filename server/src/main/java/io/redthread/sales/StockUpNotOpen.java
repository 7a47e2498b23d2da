package io.redthread.sales;

/** Refusal: there is no such open reminder. */
public record StockUpNotOpen(StockUpId id) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
