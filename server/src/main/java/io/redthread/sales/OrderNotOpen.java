package io.redthread.sales;

/** Refusal: the order has gone too far for this. */
public record OrderNotOpen(String number, String state) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
