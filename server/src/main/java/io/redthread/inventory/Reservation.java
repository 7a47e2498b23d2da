package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.Optional;

/**
 * A reservation (占用): so much of a SKU in a warehouse is promised to a document's line and not yet gone.
 *
 * @param id its id
 * @param lineNo the document's line
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much
 */
public record Reservation(ReservationId id, int lineNo, Sku sku, Optional<String> lot, Quantity quantity) {}
