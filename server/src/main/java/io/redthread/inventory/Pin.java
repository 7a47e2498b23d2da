package io.redthread.inventory;

import io.redthread.kernel.Quantity;

/**
 * So much of a reservation is to be picked from that bin; nobody else is sent there for it.
 *
 * @param reservation which
 * @param bin where to
 * @param binCode the bin's code, as its label says
 * @param walkOrder place of the bin on the picker's way
 * @param quantity how much
 */
public record Pin(ReservationId reservation, LocationId bin, String binCode, int walkOrder, Quantity quantity) {}
