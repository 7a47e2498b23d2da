package io.redthread.sales;

/** Refusal: the two orders do not go to the same buyer at the same address, or are not of one shop, currency and scenario. */
public record MergeUnlike(String number, String other) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
