package io.redthread.sales;

/** Refusal: the entry has been ended already, or was never there. */
public record ListEntryEnded(String entry) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
