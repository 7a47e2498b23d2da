package io.redthread.boards.domain;

import io.redthread.kernel.CompanyDay;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What figures need to know of a purchase order (采购事实).
 *
 * @param of the order
 * @param category top category of what most of it is for, or empty
 * @param arrivedAt when its goods last came; absent while nothing did
 * @param today the day as of which it is late or not
 */
public record BoughtFact(PurchaseFact of, String category, Optional<Instant> arrivedAt, LocalDate today) {

    private static final Set<OrderState> BINDING = Set.of(
            OrderState.APPROVED,
            OrderState.RELEASED,
            OrderState.PARTLY_RECEIVED,
            OrderState.RECEIVED,
            OrderState.CLOSED);

    /** The day it counts for: when it was begun, in Shanghai. */
    public LocalDate day() {
        return CompanyDay.of(of.createdAt());
    }

    /** Whether it binds us. */
    public boolean committed() {
        return BINDING.contains(of.state());
    }

    /** Whether it went to the supplier. */
    public boolean released() {
        return of.releasedAt().isPresent() && !cancelled();
    }

    /** Whether nothing of it is to come any more, all that was wanted being there. */
    public boolean arrived() {
        return of.state() == OrderState.RECEIVED || of.state() == OrderState.CLOSED;
    }

    /** Whether it was called off. */
    public boolean cancelled() {
        return of.state() == OrderState.CANCELLED;
    }

    /** Whether its goods came after the day they were due, or should have come before today and have not. */
    public boolean late() {
        return released()
                && of.dueOn()
                        .filter(due -> arrived()
                                ? arrivedAt
                                        .filter(it -> CompanyDay.of(it).isAfter(due))
                                        .isPresent()
                                : due.isBefore(today))
                        .isPresent();
    }
}
