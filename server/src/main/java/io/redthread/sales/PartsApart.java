package io.redthread.sales;

/** Refusal: the order is no part of another, or the other has gone too far to take it back. */
public record PartsApart(String number) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
