package io.redthread.sales;

/** Refusal: somebody else changed the delivery-area rules since the caller read them. */
public record AllocationRulesChanged() implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
