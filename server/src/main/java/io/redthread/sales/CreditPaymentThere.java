package io.redthread.sales;

/** Refusal: a payment with that reference is on the account already. */
public record CreditPaymentThere(String reference) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
