package io.redthread.sales;

/** Refusal: the order owes no balance: it is no pre-sale, or was paid in full, or is gone. */
public record BalanceNotOwed(String number) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
