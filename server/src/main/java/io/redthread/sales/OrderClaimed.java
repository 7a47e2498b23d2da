package io.redthread.sales;

import java.time.Instant;

/** Refusal: a colleague has the order in hand for review. */
public record OrderClaimed(String number, String by, Instant until) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
