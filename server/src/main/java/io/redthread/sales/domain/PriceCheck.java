package io.redthread.sales.domain;

import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderLine;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an order sells for against what its goods should (低价拦截, X30): the worst line counts, discounts of the whole order
 * spread over its goods by their amount. Lines whose goods have no reference in the company's currency say nothing.
 *
 * @param share the lowest selling price in percent of the reference price, rounded down; 100 where nothing is known
 * @param belowCost whether one line sells below its reference cost
 */
public record PriceCheck(long share, boolean belowCost) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String COMPANY = "CNY";

    /** Of an order; goods by SKU, as far as they exist. */
    public static PriceCheck of(SalesOrder order, Map<Sku, SkuFacts> goods) {
        var kept = kept(order.lines());
        var share = HUNDRED.longValue();
        var below = false;
        for (var line : order.lines()) {
            var facts = line.sku().map(goods::get).orElse(null);
            if (line.kind() == LineKind.GOODS && facts != null) {
                var sold = line.unitPrice()
                        .multiply(order.exchangeRate())
                        .multiply(kept)
                        .setScale(UnitPrice.SCALE, RoundingMode.HALF_UP);
                share = Math.min(share, share(sold, facts.price()));
                below |= inCompany(facts.cost())
                        .filter(cost -> sold.compareTo(cost) < 0)
                        .isPresent();
            }
        }
        return new PriceCheck(share, below);
    }

    private static long share(BigDecimal sold, Optional<UnitPrice> reference) {
        return inCompany(reference)
                .filter(it -> it.signum() > 0)
                .map(it -> sold.multiply(HUNDRED)
                        .divide(it, 0, RoundingMode.DOWN)
                        .min(HUNDRED)
                        .longValue())
                .orElse(HUNDRED.longValue());
    }

    private static Optional<BigDecimal> inCompany(Optional<UnitPrice> price) {
        return price.filter(it -> it.currency().getCurrencyCode().equals(COMPANY))
                .map(UnitPrice::amount);
    }

    /** What of the goods' amount is left after the discounts of the order, as a factor. */
    private static BigDecimal kept(List<OrderLine> lines) {
        var goods = sum(lines.stream().filter(it -> it.kind() == LineKind.GOODS).toList());
        var given = sum(lines.stream()
                .filter(it -> it.kind() == LineKind.CHARGE && it.unitPrice().signum() < 0)
                .toList());
        return goods.signum() <= 0
                ? BigDecimal.ONE
                : goods.add(given).max(BigDecimal.ZERO).divide(goods, 20, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
