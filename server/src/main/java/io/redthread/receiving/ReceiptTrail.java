package io.redthread.receiving;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What became of a goods receipt, for the thread of its order (收货经过).
 *
 * @param receipt the receipt
 * @param lines what came
 * @param verdicts what inspection said, the oldest first
 * @param returns what of it goes back to the supplier, the oldest first
 */
public record ReceiptTrail(
        GoodsReceiptView receipt,
        List<GoodsReceiptLine> lines,
        List<Inspected> verdicts,
        List<SupplierReturnView> returns) {

    /**
     * What inspection said of a line.
     *
     * @param receipt which receipt
     * @param lineNo which line
     * @param accepted how many are good
     * @param rejected how many are not
     * @param reason what was wrong, or empty
     * @param at when
     * @param by user name of who said it
     */
    public record Inspected(
            GoodsReceiptId receipt,
            int lineNo,
            BigDecimal accepted,
            BigDecimal rejected,
            String reason,
            Instant at,
            String by) {}
}
