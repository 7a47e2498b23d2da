package io.redthread.sales;

/** Refusal: there is no merge to undo, or the order was split or has left since. */
public record MergeStays(String number) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
