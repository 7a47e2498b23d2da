package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuView;
import io.redthread.inventory.store.StockCountRows.Worth;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what differences are worth: at the item's reference cost, where it has one in the company's currency. */
@Component
class StockCountWorth {

    private static final Money LEAST = Money.of("0.01", "CNY");

    private final Goods goods;

    StockCountWorth(Goods goods) {
        this.goods = goods;
    }

    /**
     * What differences come to.
     *
     * @param worth gain, loss and what has no cost
     * @param lines how many lines differ
     */
    record Sums(Worth worth, int lines) {

        /** Gain and loss together, as what counts for the route; a cent where nothing has a cost. */
        Money size() {
            var both = Money.rounded(worth.gain().add(worth.loss()), CompanyCurrency.CNY);
            return both.isPositive() ? both : LEAST;
        }
    }

    Sums of(List<StockCountLine> differing) {
        var costs = goods.views(differing.stream().map(StockCountLine::sku).collect(Collectors.toSet())).stream()
                .filter(StockCountWorth::hasCost)
                .collect(Collectors.toMap(
                        SkuView::sku, it -> it.content().cost().orElseThrow().amount()));
        var gain = BigDecimal.ZERO;
        var loss = BigDecimal.ZERO;
        for (var line : differing) {
            var value = line.difference().multiply(costs.getOrDefault(line.sku(), BigDecimal.ZERO));
            gain = gain.add(value.max(BigDecimal.ZERO));
            loss = loss.subtract(value.min(BigDecimal.ZERO));
        }
        var unvalued = differing.stream()
                .map(StockCountLine::sku)
                .filter(sku -> !costs.containsKey(sku))
                .count();
        return new Sums(new Worth(rounded(gain), rounded(loss), (int) unvalued), differing.size());
    }

    private static boolean hasCost(SkuView item) {
        return item.content()
                .cost()
                .filter(it -> it.currency().equals(CompanyCurrency.CNY))
                .isPresent();
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return Money.rounded(amount, CompanyCurrency.CNY).amount();
    }
}
