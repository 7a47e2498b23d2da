package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;

/**
 * Reserved goods that leave the building out of a bin. All leavings of a reservation in one posting make up the whole
 * of it.
 *
 * @param reservation what was promised; it is consumed
 * @param bin where the goods were taken from
 * @param quantity how much of it
 * @param document what the ledger names as its cause
 */
public record Leaving(ReservationId reservation, LocationId bin, Quantity quantity, DocumentRef document) {}
