package io.redthread.demo.domain;

import io.redthread.catalog.BuyingFacts;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.GoodsClass;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What may be bought where.
 *
 * @param goods what the catalogue knows of the goods, by code
 * @param costs what one costs without tax, in yuan
 * @param suppliers suppliers in the order of their codes; the last few let their certificates lapse
 */
public record Shelf(Map<Sku, BuyingFacts> goods, Map<Sku, BigDecimal> costs, List<SupplierId> suppliers) {

    /** Goods of a category and class, by code. */
    List<Sku> of(String category, GoodsClass wanted) {
        return goods.values().stream()
                .filter(it -> it.active() && !it.kit())
                .filter(it -> category.isEmpty() || it.category().equals(category))
                .filter(it -> GoodsClass.of(it.isNew(), it.highValue(), it.regular()) == wanted)
                .map(BuyingFacts::sku)
                .sorted()
                .toList();
    }

    /** Categories by code. */
    List<String> categories() {
        return goods.values().stream().map(BuyingFacts::category).collect(Collectors.toSet()).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** What one costs. */
    BigDecimal cost(Sku sku) {
        return Objects.requireNonNull(costs.get(sku), sku.code());
    }
}
