package io.redthread.inventory;

import io.redthread.catalog.CategoryId;
import io.redthread.catalog.StorageCondition;
import io.redthread.kernel.Sku;
import java.util.Optional;
import java.util.Set;

/**
 * Which goods are put where (上架规则, X50). What is absent does not restrict; a rule that names nothing is for all goods.
 *
 * @param sku only this item
 * @param category only items of this category or one below it
 * @param storage only items that keep in these conditions
 * @param abc only items of this class
 * @param zone into this zone
 * @param bin into this bin of it alone
 * @param mixing what may lie together in the bin
 */
public record PutawayRule(
        Optional<Sku> sku,
        Optional<CategoryId> category,
        Optional<StorageCondition> storage,
        Optional<AbcClass> abc,
        ZoneId zone,
        Optional<LocationId> bin,
        Mixing mixing) {

    /**
     * Whether it is for these goods.
     *
     * @param item the item
     * @param nature how it keeps, where it stands in the tree and how fast it leaves
     */
    public boolean isFor(Sku item, Nature nature) {
        return sku.map(item::equals).orElse(true)
                && category.map(nature.categories()::contains).orElse(true)
                && storage.map(nature.storage()::equals).orElse(true)
                && abc.map(nature.abc()::equals).orElse(true);
    }

    /**
     * What rules ask of goods.
     *
     * @param storage in what conditions they keep
     * @param categories their category and all above it
     * @param abc how fast they leave
     */
    public record Nature(StorageCondition storage, Set<CategoryId> categories, AbcClass abc) {}
}
