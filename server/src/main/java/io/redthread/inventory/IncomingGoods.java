package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Goods on their way (在途).
 *
 * @param sku what
 * @param on the day they are promised for
 * @param quantity how much of the base unit is still to come, above zero
 * @param document number of what they were ordered with
 * @param warehouse where they are wanted; absent where any warehouse takes them in
 */
public record IncomingGoods(
        Sku sku, LocalDate on, BigDecimal quantity, String document, Optional<WarehouseId> warehouse) {}
