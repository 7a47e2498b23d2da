package io.redthread.sales;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.Goods;
import io.redthread.kernel.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** In which categories the goods of orders stand; read only where a gift rule asks. */
@Component
class GiftGoodsFacts {

    private final Goods goods;
    private final Categories categories;

    GiftGoodsFacts(Goods goods, Categories categories) {
        this.goods = goods;
        this.categories = categories;
    }

    /** Whether an item of these orders stands in a category that one of the rules names, or below it. */
    BiPredicate<Sku, CategoryId> within(Collection<NewGiftRule> rules, Collection<SalesOrder> orders) {
        if (rules.stream().allMatch(it -> it.when().categories().isEmpty())) {
            return (sku, category) -> false;
        }
        var skus = new HashSet<Sku>();
        orders.forEach(order -> order.lines().forEach(line -> line.sku().ifPresent(skus::add)));
        return within(skus);
    }

    private BiPredicate<Sku, CategoryId> within(Collection<Sku> skus) {
        var above = new HashMap<CategoryId, Optional<CategoryId>>();
        categories.all().forEach(it -> above.put(it.id(), it.parent()));
        var its = new HashMap<Sku, CategoryId>();
        goods.views(skus).forEach(it -> it.content().category().ifPresent(category -> its.put(it.sku(), category)));
        return (sku, category) -> isWithin(Optional.ofNullable(its.get(sku)), category, above);
    }

    private static boolean isWithin(
            Optional<CategoryId> from, CategoryId category, Map<CategoryId, Optional<CategoryId>> above) {
        for (var it = from; it.isPresent(); it = above.getOrDefault(it.get(), Optional.empty())) {
            if (it.get().equals(category)) {
                return true;
            }
        }
        return false;
    }
}
