package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of an order's line may still come back (可退数量).
 *
 * @param orderLine its number on the order
 * @param sku what
 * @param description what the shop called it
 * @param dispatched how much left
 * @param announced how much of it came back or is announced to
 * @param left how much may still be announced
 * @param partner the partner's warehouse they came from, where they are the partner's own
 * @param unitPrice what one was sold for
 */
public record Returnable(
        int orderLine,
        Sku sku,
        String description,
        Quantity dispatched,
        Quantity announced,
        Quantity left,
        @Nullable WarehouseId partner,
        BigDecimal unitPrice) {

    Returnable from(@Nullable WarehouseId theirs) {
        return new Returnable(orderLine, sku, description, dispatched, announced, left, theirs, unitPrice);
    }
}
