package io.redthread.sales;

/** Refusal: there is no such credit account. */
public record CreditAccountNotFound(String account) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
