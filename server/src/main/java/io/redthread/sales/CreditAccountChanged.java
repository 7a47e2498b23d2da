package io.redthread.sales;

/** Refusal: somebody else has changed the account meanwhile. */
public record CreditAccountChanged(int version) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
