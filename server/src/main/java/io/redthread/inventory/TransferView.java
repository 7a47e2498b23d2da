package io.redthread.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * A transfer order (调拨单) as lists show it.
 *
 * @param id its id
 * @param number its number
 * @param state how far it is
 * @param from out of which warehouse
 * @param to into which
 * @param reason why
 * @param note what was noted
 * @param lineCount how many lines
 * @param opened who wrote it, when
 * @param dispatched who sent the goods, when
 * @param received who took them in, when
 * @param cancelReason why it was called off
 */
public record TransferView(
        TransferId id,
        String number,
        TransferState state,
        WarehouseId from,
        WarehouseId to,
        TransferReason reason,
        String note,
        int lineCount,
        Step opened,
        Optional<Step> dispatched,
        Optional<Step> received,
        Optional<String> cancelReason) {

    /** Kind of the document that entries point at. */
    public static final String KIND = "transfer-order";

    /**
     * A step on the way.
     *
     * @param at when
     * @param by who
     */
    public record Step(Instant at, String by) {}
}
