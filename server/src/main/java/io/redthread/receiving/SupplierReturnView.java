package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rejected goods that go back to their supplier (采购退货).
 *
 * @param id its id
 * @param number its number
 * @param receipt the receipt they came with
 * @param line its line
 * @param quantity how much goes back, in that line's unit
 * @param reason what was wrong with them
 * @param createdAt when they were rejected
 * @param createdBy by whom
 * @param sentAt when they left; null while they wait
 */
public record SupplierReturnView(
        SupplierReturnId id,
        String number,
        GoodsReceiptView receipt,
        GoodsReceiptLine line,
        Quantity quantity,
        String reason,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt) {}
