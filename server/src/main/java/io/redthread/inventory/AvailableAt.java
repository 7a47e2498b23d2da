package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import java.math.BigDecimal;

/**
 * How much of a SKU a warehouse has, all lots together.
 *
 * @param warehouse where
 * @param onHand physically there (现有量)
 * @param reserved promised, not gone (占用)
 * @param available what may still be promised (可用量): on hand − reserved, less what is expired and the safety buffer,
 *     never below zero
 * @param buffer kept back on purpose (安全缓冲)
 * @param expired unreserved goods in lots past their date
 * @param setAside of what is available, what shops have not used of their quotas (专属配额)
 */
public record AvailableAt(
        WarehouseId warehouse,
        Quantity onHand,
        Quantity reserved,
        Quantity available,
        Quantity buffer,
        Quantity expired,
        Quantity setAside) {

    /** What a shop with so much unused quota of its own may be promised there. */
    public BigDecimal promisable(BigDecimal unused) {
        return available.amount().subtract(setAside.amount()).add(unused).max(BigDecimal.ZERO);
    }
}
