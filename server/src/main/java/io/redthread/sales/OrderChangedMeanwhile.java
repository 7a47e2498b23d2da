package io.redthread.sales;

/** Refusal: somebody else, or the shop, has changed the order since it was looked at. */
public record OrderChangedMeanwhile(String number, int seen, int revision) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
