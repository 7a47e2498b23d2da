package io.redthread.sales;

/** Refusal: somebody else changed the sourcing policy since the caller read it. */
public record SourcingChanged() implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
