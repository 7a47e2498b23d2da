package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;

/**
 * Goods of ours that a partner calls by a code of its own.
 *
 * @param warehouse the partner's
 * @param sku ours
 * @param code theirs, 1–64 characters
 * @param ratio how many of theirs make one of ours, 1–10,000
 * @param cost what the partner takes for one of ours
 */
public record NewLink(WarehouseId warehouse, Sku sku, String code, int ratio, UnitPrice cost) {

    private static final int LONGEST_CODE = 64;
    private static final int MOST = 10_000;

    /** Refuses codes that are too long, and ratios and prices that are none. */
    public NewLink {
        code = code.strip();
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw InvalidInput.of("/code", code, "partner-code-malformed");
        }
        if (ratio < 1 || ratio > MOST) {
            throw InvalidInput.of("/ratio", ratio, "link-ratio-out-of-range");
        }
        if (cost.amount().signum() < 0) {
            throw InvalidInput.of("/cost", cost.amount(), "link-cost-negative");
        }
    }
}
