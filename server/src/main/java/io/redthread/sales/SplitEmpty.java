package io.redthread.sales;

/** Refusal: something must stay in the order, something must go, and what stays must be worth its discounts. */
public record SplitEmpty(String number) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
