package io.redthread.sales;

/** Refusal: the warehouse has begun with the order; its parcels are in a wave. */
public record OrderBegun(String number) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
