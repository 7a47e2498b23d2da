package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.util.Optional;

/**
 * A reservation that is still open.
 *
 * @param id its id
 * @param document for whom
 * @param lineNo the document's line
 * @param warehouse where
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much
 * @param expiresAt when the promise ends by itself
 */
public record HeldReservation(
        ReservationId id,
        DocumentRef document,
        int lineNo,
        WarehouseId warehouse,
        Sku sku,
        Optional<String> lot,
        Quantity quantity,
        Optional<Instant> expiresAt) {}
