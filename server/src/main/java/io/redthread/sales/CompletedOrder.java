package io.redthread.sales;

import io.redthread.inventory.WarehouseId;
import io.redthread.process.CompletedCase;
import io.redthread.process.Resolving;
import java.time.Instant;
import java.util.List;

/**
 * An order that an earlier system completed (历史订单).
 *
 * @param order as its shop sent it, its scenario named
 * @param cameAt when it came
 * @param warehouse where its goods left
 * @param passed its nodes from the first to the last
 * @param troubles what went wrong on the way
 */
public record CompletedOrder(
        NewOrder order,
        Instant cameAt,
        WarehouseId warehouse,
        List<CompletedCase.Passed> passed,
        List<Trouble> troubles) {

    /**
     * What went wrong, and how it ended.
     *
     * @param type code of its classified type
     * @param position of the node where it failed
     * @param detailZh what was wrong
     * @param detailEn the same in English
     * @param how what was done, and why it came about
     * @param openedAt since when
     * @param handedOverAt when it was handed over
     * @param handedOverBy user name of who did
     * @param resolvedAt when it ended
     * @param resolvedBy user name of who ended it
     */
    public record Trouble(
            String type,
            int position,
            String detailZh,
            String detailEn,
            Resolving how,
            Instant openedAt,
            Instant handedOverAt,
            String handedOverBy,
            Instant resolvedAt,
            String resolvedBy) {}
}
