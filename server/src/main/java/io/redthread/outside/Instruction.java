package io.redthread.outside;

import io.redthread.fulfilment.ParcelId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is wanted to do in its warehouse (第三方仓指令, I12), and how far it is.
 *
 * @param id its id
 * @param number its number, {@code WI-…}
 * @param warehouse where
 * @param kind what is to be done
 * @param state how far it is
 * @param subject about which document: a parcel, a purchase order, a transfer, a return, a warehouse
 * @param order the order whose goods are sent or stopped
 * @param parcel the parcel that is sent
 * @param target for a stop: the instruction that shall not be done
 * @param then for a stop: what becomes of the order
 * @param reason why, as the partner reads it
 * @param skus for an enquiry: of which goods; none means all
 * @param lines how many kinds of goods
 * @param pieces how many units
 * @param issued since when, by whom, and until when it must be answered
 * @param progress what the partner said
 */
public record Instruction(
        InstructionId id,
        String number,
        WarehouseId warehouse,
        InstructionKind kind,
        InstructionState state,
        Subject subject,
        @Nullable OrderId order,
        @Nullable ParcelId parcel,
        @Nullable InstructionId target,
        @Nullable AfterStop then,
        String reason,
        List<String> skus,
        int lines,
        BigDecimal pieces,
        Issued issued,
        Progress progress) {

    /**
     * A document.
     *
     * @param document which
     * @param number its number
     */
    public record Subject(DocumentRef document, String number) {}

    /**
     * When it was given.
     *
     * @param at when
     * @param by by whom
     * @param answerBy until when the partner must answer
     * @param overdue whether it has not
     */
    public record Issued(Instant at, String by, Instant answerBy, boolean overdue) {}

    /**
     * What the partner said and did.
     *
     * @param fetchedAt when it fetched the instruction
     * @param answeredAt when it answered
     * @param answer its own words, or empty
     * @param partnerNumber its own number of it, or empty
     * @param tooLate whether a stop came too late
     * @param endedAt when it ended
     */
    public record Progress(
            @Nullable Instant fetchedAt,
            @Nullable Instant answeredAt,
            String answer,
            String partnerNumber,
            boolean tooLate,
            @Nullable Instant endedAt) {}
}
