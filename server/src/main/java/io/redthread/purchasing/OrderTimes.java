package io.redthread.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When what happened to an order.
 *
 * @param createdAt when it was begun
 * @param updatedAt when it was last changed
 * @param updatedBy by whom
 * @param submittedAt when it was last handed to those who decide
 * @param decidedAt when they had decided
 * @param releasedAt when it went to the supplier
 * @param viewedAt when the supplier first opened it (B9)
 * @param confirmedAt when the supplier last said when the goods come
 * @param confirmedOn the day the supplier named
 * @param closedAt when it was ended or called off
 */
public record OrderTimes(
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        Optional<Instant> submittedAt,
        Optional<Instant> decidedAt,
        Optional<Instant> releasedAt,
        Optional<Instant> viewedAt,
        Optional<Instant> confirmedAt,
        Optional<LocalDate> confirmedOn,
        Optional<Instant> closedAt) {}
