package io.redthread.inventory;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.CategoryView;
import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuView;
import io.redthread.inventory.PutawayRule.Nature;
import io.redthread.inventory.store.AbcRows;
import io.redthread.kernel.Sku;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what putaway rules ask of goods; what no rule asks is not looked up. */
@Component
class GoodsNatures {

    private final Goods goods;
    private final Categories categories;
    private final AbcRows classes;
    private final Clock clock;

    GoodsNatures(Goods goods, Categories categories, AbcRows classes, Clock clock) {
        this.goods = goods;
        this.categories = categories;
        this.classes = classes;
        this.clock = clock;
    }

    /** The natures of these goods, as far as these rules ask; unknown goods are left out. */
    Map<Sku, Nature> of(Collection<Sku> skus, Collection<PutawayRule> rules) {
        var wanted = new HashSet<>(skus);
        var byClass = rules.stream().anyMatch(rule -> rule.abc().isPresent())
                ? classes.of(wanted, clock.instant())
                : Map.<Sku, AbcClass>of();
        var tree = rules.stream().anyMatch(rule -> rule.category().isPresent())
                ? categories.all().stream().collect(Collectors.toMap(CategoryView::id, Function.identity()))
                : Map.<CategoryId, CategoryView>of();
        return goods.views(wanted).stream()
                .collect(Collectors.toMap(
                        SkuView::sku,
                        view -> new Nature(
                                view.content().measures().storage(),
                                above(view.content().category(), tree),
                                byClass.getOrDefault(view.sku(), AbcClass.C))));
    }

    private static Set<CategoryId> above(Optional<CategoryId> category, Map<CategoryId, CategoryView> tree) {
        var all = new HashSet<CategoryId>();
        for (var at = category; at.isPresent() && all.add(at.get()); ) {
            at = Optional.ofNullable(tree.get(at.get())).flatMap(CategoryView::parent);
        }
        return all;
    }
}
