package io.redthread.sales;

/** Refusal: there is no such order, or it is not yours to see. */
public record OrderNotFound(String order) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
