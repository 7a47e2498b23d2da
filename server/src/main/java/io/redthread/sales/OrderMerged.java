package io.redthread.sales;

/** Refusal: the order is merged with another; the merge has to be undone first. */
public record OrderMerged(String number, String lead) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
