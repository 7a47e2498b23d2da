package io.redthread.purchasing;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What goods should cost (价格参考): prices are per base unit, without tax.
 *
 * @param sku which goods
 * @param agreed by the supplier's agreement in force, cheapest first; absent when there is none
 * @param last what was agreed last with this supplier, or with anybody when never with this one
 * @param average over the newest twenty orders, in the company's currency; absent when never bought
 * @param lowest of those
 * @param times how many of those there were, at most 20
 */
public record ProposedPrice(
        Sku sku,
        Optional<Agreed> agreed,
        Optional<Last> last,
        Optional<BigDecimal> average,
        Optional<BigDecimal> lowest,
        int times) {

    /**
     * What an agreement says.
     *
     * @param agreement which
     * @param number its number
     * @param price in the agreement's currency
     * @param currency that currency
     * @param taxRate tax in percent
     * @param left how much may still be called off, the allowance counted in; absent without a limit
     */
    public record Agreed(
            AgreementId agreement,
            String number,
            BigDecimal price,
            String currency,
            BigDecimal taxRate,
            Optional<BigDecimal> left) {}

    /**
     * What was agreed last.
     *
     * @param price in the company's currency
     * @param order by which order
     * @param at when
     * @param sameSupplier whether with the supplier asked about
     */
    public record Last(BigDecimal price, PurchaseOrderId order, Instant at, boolean sameSupplier) {}
}
