package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Work that was reported on an assembly order.
 *
 * @param reportNo from 1
 * @param made good pieces made, or pieces taken apart
 * @param scrapped pieces that came out bad
 * @param scrapReason why
 * @param lot the product's lot
 * @param expiresOn that lot's last good day as it was reported
 * @param binCode where the product went, or came from
 * @param at when
 * @param by by whom
 * @param parts what went in, or came out
 */
public record AssemblyReportView(
        int reportNo,
        Quantity made,
        Quantity scrapped,
        String scrapReason,
        Optional<String> lot,
        Optional<LocalDate> expiresOn,
        Optional<String> binCode,
        Instant at,
        String by,
        List<Part> parts) {

    /**
     * Goods that went in, or came out.
     *
     * @param sku of what
     * @param lot of which lot
     * @param binCode out of which bin, or into which
     * @param quantity how much
     * @param broken whether it broke
     * @param reason why
     */
    public record Part(
            Sku sku,
            Optional<String> lot,
            Optional<String> binCode,
            Quantity quantity,
            boolean broken,
            String reason) {}
}
