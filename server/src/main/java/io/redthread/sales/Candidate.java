package io.redthread.sales;

import io.redthread.inventory.WarehouseId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A warehouse that might ship an order, and what speaks for it.
 *
 * @param warehouse which
 * @param areaRank its place in the delivery area's order, from 1
 * @param freight what the whole order would cost to send from there, in the company's currency; absent without a rate
 * @param days how long it would be on its way; absent without a rate
 * @param score 0 (best in everything that counts) to 1 (worst in everything that counts)
 */
public record Candidate(
        WarehouseId warehouse, int areaRank, Optional<BigDecimal> freight, Optional<Integer> days, BigDecimal score) {}
