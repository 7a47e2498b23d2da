package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner counts in its warehouse at a moment (库存快照).
 *
 * @param number the partner's own number of it, 1–60 characters
 * @param warehouse where
 * @param at of when
 * @param whole whether it is all there is; otherwise only of the goods named
 * @param enquiry the instruction that asked for it
 * @param goods each with its lot once
 */
public record StockReport(
        String number,
        WarehouseId warehouse,
        Instant at,
        boolean whole,
        @Nullable InstructionId enquiry,
        List<Report.Goods> goods) {

    /** Refuses goods that are named twice. */
    public StockReport {
        if (number.isBlank() || number.length() > 60) {
            throw InvalidInput.of("/report", number, "report-number-malformed");
        }
        goods = List.copyOf(goods);
        if (goods.stream().map(Report.Goods::key).distinct().count() < goods.size()) {
            throw InvalidInput.of("/lines", goods.size(), "counted-twice");
        }
    }
}
