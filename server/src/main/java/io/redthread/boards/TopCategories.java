package io.redthread.boards;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.CategoryView;
import io.redthread.catalog.Goods;
import io.redthread.kernel.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Under which category of the first level goods are (一级类目): few enough to tell figures apart by. */
@Component
class TopCategories {

    private final Categories categories;
    private final Goods goods;

    TopCategories(Categories categories, Goods goods) {
        this.categories = categories;
        this.goods = goods;
    }

    /** The code of the top category of each of these goods; without those that have none. */
    Map<String, String> of(Collection<String> skus) {
        var wanted = skus.stream().filter(it -> !it.isEmpty()).map(Sku::new).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var byId = categories.all().stream().collect(Collectors.toMap(CategoryView::id, Function.identity()));
        var byCode = byId.values().stream().collect(Collectors.toMap(CategoryView::code, Function.identity()));
        var tops = new HashMap<String, String>();
        goods.toBuy(wanted).forEach((sku, it) -> {
            var category = byCode.get(it.category());
            if (category != null) {
                tops.put(sku.code(), top(category, byId).code());
            }
        });
        return tops;
    }

    private static CategoryView top(CategoryView of, Map<CategoryId, CategoryView> all) {
        var met = new HashSet<CategoryId>();
        var at = of;
        while (at.parent().isPresent() && met.add(at.id())) {
            var above = all.get(at.parent().orElseThrow());
            if (above == null) {
                return at;
            }
            at = above;
        }
        return at;
    }
}
