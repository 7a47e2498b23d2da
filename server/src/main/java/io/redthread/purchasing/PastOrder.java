package io.redthread.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order of the past, to be loaded as it was (历史采购订单).
 *
 * @param number its number, unique for good
 * @param content what it said
 * @param buyer who wrote it
 * @param state how far it came
 * @param reason why it was rejected, returned, cancelled or closed; or empty
 * @param createdAt when it was begun
 * @param submittedAt when it was submitted; needed past a draft
 * @param decidedAt when it was decided; needed where it was
 * @param releasedAt when it went to the supplier; needed where it did
 * @param confirmedAt when the supplier answered
 * @param confirmedOn the day it named
 * @param cameAt when the first of its goods came
 * @param arrivedAt when the last of them came
 * @param closedAt when it ended
 * @param version which version stands
 */
public record PastOrder(
        String number,
        OrderContent content,
        OrderBuyer buyer,
        OrderState state,
        String reason,
        Instant createdAt,
        Optional<Instant> submittedAt,
        Optional<Instant> decidedAt,
        Optional<Instant> releasedAt,
        Optional<Instant> confirmedAt,
        Optional<LocalDate> confirmedOn,
        Optional<Instant> cameAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> closedAt,
        int version) {

    /** A draft begun at that moment. */
    public static PastOrder draft(String number, OrderContent content, OrderBuyer buyer, Instant at) {
        return new PastOrder(
                number,
                content,
                buyer,
                OrderState.DRAFT,
                "",
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** The same in that version. */
    PastOrder at(int other) {
        return new PastOrder(
                number,
                content,
                buyer,
                state,
                reason,
                createdAt,
                submittedAt,
                decidedAt,
                releasedAt,
                confirmedAt,
                confirmedOn,
                cameAt,
                arrivedAt,
                closedAt,
                other);
    }

    /** The same after it was decided, and what became of it. */
    public PastOrder decided(OrderState after, String why, Instant submitted, Instant decided) {
        return new PastOrder(
                number,
                content,
                buyer,
                after,
                why,
                createdAt,
                Optional.of(submitted),
                Optional.of(decided),
                releasedAt,
                confirmedAt,
                confirmedOn,
                cameAt,
                arrivedAt,
                closedAt,
                version);
    }

    /** The same after it went to the supplier. */
    public PastOrder released(OrderState after, Instant at) {
        return new PastOrder(
                number,
                content,
                buyer,
                after,
                reason,
                createdAt,
                submittedAt,
                decidedAt,
                Optional.of(at),
                confirmedAt,
                confirmedOn,
                cameAt,
                arrivedAt,
                closedAt,
                version);
    }

    /** The same after the supplier named that day. */
    public PastOrder confirmed(Instant at, LocalDate on) {
        return new PastOrder(
                number,
                content,
                buyer,
                state,
                reason,
                createdAt,
                submittedAt,
                decidedAt,
                releasedAt,
                Optional.of(at),
                Optional.of(on),
                cameAt,
                arrivedAt,
                closedAt,
                version);
    }

    /** The same after the first of its goods came at that moment, and the last of them, where they have. */
    PastOrder came(Optional<Instant> first, Optional<Instant> last) {
        return new PastOrder(
                number,
                content,
                buyer,
                state,
                reason,
                createdAt,
                submittedAt,
                decidedAt,
                releasedAt,
                confirmedAt,
                confirmedOn,
                first,
                last,
                closedAt,
                version);
    }

    /** The same after it ended. */
    public PastOrder ended(OrderState after, String why, Instant at) {
        return new PastOrder(
                number,
                content,
                buyer,
                after,
                why,
                createdAt,
                submittedAt,
                decidedAt,
                releasedAt,
                confirmedAt,
                confirmedOn,
                cameAt,
                arrivedAt,
                Optional.of(at),
                version);
    }
}
