package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.util.List;

/**
 * A warehouse that was looked at.
 *
 * @param warehouse which
 * @param rank its place in the preference, from 1
 * @param complete whether it had everything
 * @param missing what it had too little of
 */
public record Considered(WarehouseId warehouse, int rank, boolean complete, List<Sku> missing) {}
