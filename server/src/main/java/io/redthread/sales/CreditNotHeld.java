package io.redthread.sales;

/** Refusal: the order does not wait for room on an account. */
public record CreditNotHeld(String order) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
