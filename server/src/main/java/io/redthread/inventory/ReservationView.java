package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.util.Optional;

/**
 * A reservation as a list shows it.
 *
 * @param id its id
 * @param documentKind for whom
 * @param documentId for whom
 * @param lineNo the document's line
 * @param warehouse where
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much
 * @param state open, or how it ended
 * @param createdAt since when
 * @param expiresAt when the promise ends by itself
 * @param endedAt when it ended
 * @param endReason why it ended
 */
public record ReservationView(
        ReservationId id,
        String documentKind,
        String documentId,
        int lineNo,
        WarehouseId warehouse,
        Sku sku,
        Optional<String> lot,
        Quantity quantity,
        ReservationState state,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> endedAt,
        Optional<String> endReason) {}
