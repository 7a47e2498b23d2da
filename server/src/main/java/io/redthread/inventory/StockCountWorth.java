package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuView;
import io.redthread.inventory.store.StockCountRows.Worth;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says what differences are worth: at the item's reference cost, where it has one in the company's currency. Goods of another
 * owner (货主) are no worth of ours: of them nothing is said in money, and whoever decides sees the pieces.
 */
@Component
class StockCountWorth {

    private static final Money LEAST = Money.of("0.01", "CNY");

    private final Goods goods;
    private final GoodsOwners owners;
    private final CountSettings settings;

    StockCountWorth(Goods goods, GoodsOwners owners, CountSettings settings) {
        this.goods = goods;
        this.owners = owners;
        this.settings = settings;
    }

    /**
     * What differences come to.
     *
     * @param worth gain, loss and what has no cost
     * @param lines how many lines differ, and of how many goods numbers changed places
     * @param swapped what the pieces are worth whose numbers changed places
     * @param decided whether somebody must decide
     */
    record Sums(Worth worth, int lines, BigDecimal swapped, boolean decided) {

        /** Gain, loss and what changed places together, as what counts for the route; a cent where nothing has a cost. */
        Money size() {
            var both = Money.rounded(worth.gain().add(worth.loss()).add(swapped), CompanyCurrency.CNY);
            return both.isPositive() ? both : LEAST;
        }
    }

    Sums of(WarehouseId warehouse, List<StockCountLine> differing, List<SerialSwap> swaps) {
        return owners.ofWarehouses(List.of(warehouse)).isEmpty() ? ours(differing, swaps) : theirs(differing, swaps);
    }

    private static Sums theirs(List<StockCountLine> differing, List<SerialSwap> swaps) {
        var pairs = swaps.stream().mapToInt(SerialSwap::pairs).sum();
        return new Sums(
                new Worth(rounded(BigDecimal.ZERO), rounded(BigDecimal.ZERO), 0, pairs),
                differing.size() + swaps.size(),
                rounded(BigDecimal.ZERO),
                !differing.isEmpty() || !swaps.isEmpty());
    }

    private Sums ours(List<StockCountLine> differing, List<SerialSwap> swaps) {
        var skus = Stream.concat(
                        differing.stream().map(StockCountLine::sku),
                        swaps.stream().map(SerialSwap::sku))
                .collect(Collectors.toSet());
        var costs = goods.views(skus).stream()
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
        var unvalued = Stream.concat(
                        differing.stream().map(StockCountLine::sku),
                        swaps.stream().map(SerialSwap::sku))
                .filter(sku -> !costs.containsKey(sku))
                .count();
        var swapped = swaps.stream()
                .map(it -> costs.getOrDefault(it.sku(), BigDecimal.ZERO).multiply(BigDecimal.valueOf(it.pairs())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var worthy = swapped.compareTo(settings.current().swapFrom()) >= 0
                || swaps.stream().anyMatch(it -> !costs.containsKey(it.sku()));
        return new Sums(
                new Worth(
                        rounded(gain),
                        rounded(loss),
                        (int) unvalued,
                        swaps.stream().mapToInt(SerialSwap::pairs).sum()),
                differing.size() + swaps.size(),
                rounded(swapped),
                !differing.isEmpty() || !swaps.isEmpty() && worthy);
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
