package io.redthread.sales;

/** Refusal: somebody else changed whether the shop's orders are merged by themselves. */
public record AutoMergeChanged(String shop) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
