package io.redthread.sales;

/** Refusal: nothing waits for a review batch of that shop. */
public record ReviewBatchEmpty(String shop) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
