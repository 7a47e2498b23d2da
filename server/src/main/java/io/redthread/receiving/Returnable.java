package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * What of an order's line may still come back (可退数量).
 *
 * @param orderLine its number on the order
 * @param sku what
 * @param description what the shop called it
 * @param dispatched how much left
 * @param announced how much of it came back or is announced to
 * @param left how much may still be announced
 * @param unitPrice what one was sold for
 */
public record Returnable(
        int orderLine,
        Sku sku,
        String description,
        Quantity dispatched,
        Quantity announced,
        Quantity left,
        BigDecimal unitPrice) {}
