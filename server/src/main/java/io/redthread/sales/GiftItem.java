package io.redthread.sales;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that a gift rule gives.
 *
 * @param sku what
 * @param quantity how much each time, in its base unit
 * @param instead what comes in its place when it is out of stock, as much of it
 */
public record GiftItem(Sku sku, BigDecimal quantity, Optional<Sku> instead) {}
