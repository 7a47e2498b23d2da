package io.redthread.inventory;

import java.util.List;

/**
 * What one warehouse ships of a document.
 *
 * @param warehouse which
 * @param rank its place in the preference, from 1
 * @param reservations what is reserved there
 */
public record Part(WarehouseId warehouse, int rank, List<Reservation> reservations) {}
