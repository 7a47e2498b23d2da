package io.redthread.sales;

/** Refusal: the order waits for a clerk's review, not for a decision on its price. */
public record ReviewNotYours(String number) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
