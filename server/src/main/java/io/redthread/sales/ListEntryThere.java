package io.redthread.sales;

/** Refusal: the same is on that list already. */
public record ListEntryThere(String value) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
