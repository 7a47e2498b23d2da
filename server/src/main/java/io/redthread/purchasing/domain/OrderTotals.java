package io.redthread.purchasing.domain;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.purchasing.PricedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an order costs (订单金额): sums over unrounded lines, each total rounded once.
 *
 * @param total with tax, in the order's currency
 * @param amount with tax, in the company's currency at the pinned rate
 * @param shares the amount by category code; they add up to it, none is zero
 */
public record OrderTotals(Money total, Money amount, Map<String, Money> shares) {

    /** The totals of these lines. */
    public static OrderTotals of(List<PricedLine> lines, Currency currency, BigDecimal rate) {
        var byCategory = new TreeMap<String, BigDecimal>();
        lines.forEach(line -> byCategory.merge(line.category(), line.gross(), BigDecimal::add));
        var sum = byCategory.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var amount = Money.rounded(sum.multiply(rate), CompanyCurrency.CNY);
        return new OrderTotals(Money.rounded(sum, currency), amount, shares(byCategory, rate, amount));
    }

    /** Rounded down, and what that leaves over goes to the largest. */
    private static Map<String, Money> shares(Map<String, BigDecimal> sums, BigDecimal rate, Money amount) {
        var shares = new TreeMap<String, Money>();
        var left = amount;
        for (var entry : sums.entrySet()) {
            var share = new Money(entry.getValue().multiply(rate).setScale(2, RoundingMode.DOWN), CompanyCurrency.CNY);
            shares.put(entry.getKey(), share);
            left = left.minus(share);
        }
        var rest = left;
        shares.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .ifPresent(largest -> largest.setValue(largest.getValue().plus(rest)));
        shares.values().removeIf(share -> !share.isPositive());
        return shares;
    }
}
