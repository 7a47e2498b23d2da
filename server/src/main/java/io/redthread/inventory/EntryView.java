package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A movement as the ledger tells it (库存流水).
 *
 * @param id its number
 * @param at when it was written
 * @param occurredOn the earlier day it happened on; null where that is the day it was written
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much
 * @param from where it was
 * @param to where it is
 * @param reason why
 * @param documentKind the cause
 * @param documentId the cause
 * @param actor who
 * @param change what it adds to the warehouse asked for; with a minus what it takes away
 * @param balance what the warehouse asked for had after it
 */
public record EntryView(
        String id,
        Instant at,
        @Nullable LocalDate occurredOn,
        Sku sku,
        Optional<String> lot,
        Quantity quantity,
        Place from,
        Place to,
        String reason,
        String documentKind,
        String documentId,
        String actor,
        @Nullable BigDecimal change,
        @Nullable BigDecimal balance) {

    /**
     * An end of a movement.
     *
     * @param id the location
     * @param kind a bin, or a place beyond the walls
     * @param code its code
     * @param warehouse the bin's warehouse
     */
    public record Place(
            LocationId id,
            LocationKind kind,
            String code,
            @Nullable WarehouseId warehouse) {}

    /** The same with the running balance. */
    public EntryView with(BigDecimal newChange, BigDecimal newBalance) {
        return new EntryView(
                id,
                at,
                occurredOn,
                sku,
                lot,
                quantity,
                from,
                to,
                reason,
                documentKind,
                documentId,
                actor,
                newChange,
                newBalance);
    }
}
