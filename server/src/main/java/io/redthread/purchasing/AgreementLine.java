package io.redthread.purchasing;

import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an agreement says of goods, per base unit.
 *
 * @param sku which goods
 * @param name what they are called
 * @param uom their base unit
 * @param unitPrice price without tax, above zero, at most 6 decimals
 * @param taxRate tax in percent
 * @param maxQuantity most that may be called off; absent means no limit
 * @param calledQuantity how much was
 */
public record AgreementLine(
        Sku sku,
        String name,
        Uom uom,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        Optional<BigDecimal> maxQuantity,
        BigDecimal calledQuantity) {}
