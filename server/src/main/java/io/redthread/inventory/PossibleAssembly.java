package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a product could be made in a warehouse now.
 *
 * @param product of what
 * @param warehouse where
 * @param quantity so much, by the least plentiful component
 * @param scarce that component; absent where a part of it is missing nowhere
 */
public record PossibleAssembly(Sku product, WarehouseId warehouse, BigDecimal quantity, Optional<Sku> scarce) {}
