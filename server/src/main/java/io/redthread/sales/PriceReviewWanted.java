package io.redthread.sales;

/** Refusal: the order is sold below the floor; only who may approve low prices lets it pass. */
public record PriceReviewWanted(String number) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
