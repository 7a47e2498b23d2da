package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse did with one parcel of an order (包裹).
 *
 * @param id its id
 * @param warehouse where
 * @param carrier who carries it
 * @param waybill the carrier's number
 * @param contents how many lines and pieces
 * @param enteredAt when the warehouse got it
 * @param dueAt until when it must be packed
 * @param wavedAt when a wave took it
 * @param pickedAt when all was picked
 * @param packed when and by whom it was packed
 * @param dispatched when and by whom it was sent off
 * @param deliveredAt when it was delivered
 * @param withdrawn when and why it was called off
 * @param tracking what the carrier told, oldest first
 * @param unit the handling unit it is on or left with
 */
public record ParcelTrail(
        long id,
        Label warehouse,
        Label carrier,
        @Nullable String waybill,
        Label contents,
        Instant enteredAt,
        Instant dueAt,
        @Nullable Instant wavedAt,
        @Nullable Instant pickedAt,
        @Nullable Act packed,
        @Nullable Act dispatched,
        @Nullable Instant deliveredAt,
        @Nullable Act withdrawn,
        List<Tracking> tracking,
        @Nullable OnUnit unit) {

    /**
     * Something done.
     *
     * @param at when
     * @param by user name, or why for a withdrawal
     */
    public record Act(Instant at, String by) {}

    /**
     * A handling unit.
     *
     * @param id its id
     * @param number its SSCC
     * @param state where it stands
     */
    public record OnUnit(long id, String number, Label state) {}

    /**
     * A scan of the carrier.
     *
     * @param at when
     * @param code what happened
     * @param place where
     */
    public record Tracking(Instant at, String code, String place) {}
}
