package io.redthread.sales;

/** Refusal: these orders are on an account already. */
public record CreditAccountThere(String orders) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
