package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.store.AssemblyRecipeRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.files.FileId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stocked products are put together from (组装清单). Each change is a new version; a running order keeps its own. A kit has
 * no recipe: it is never in stock, and taken apart when it is allocated.
 */
@Service
@Transactional
public class AssemblyRecipes {

    private final AssemblyRecipeRows rows;
    private final Goods goods;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    AssemblyRecipes(AssemblyRecipeRows rows, Goods goods, IdBlocks ids, Journal journal, Clock clock) {
        this.rows = rows;
        this.goods = goods;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes the next version, in force from now on. Refused for goods the catalogue does not have, for kits on either side,
     * and where a component is itself made of the product, directly or by way of others.
     */
    public AssemblyRecipeId put(NewAssemblyRecipe recipe) {
        var uoms = uoms(recipe);
        new Quantity(recipe.yields(), Objects.requireNonNull(uoms.get(recipe.product())));
        recipe.components().forEach(it -> new Quantity(it.quantity(), Objects.requireNonNull(uoms.get(it.sku()))));
        var pictures =
                recipe.steps().stream().flatMap(step -> step.picture().stream()).collect(Collectors.toSet());
        if (rows.pictures(pictures) < pictures.size()) {
            throw InvalidInput.of("/steps", pictures.size(), "picture-unknown");
        }
        rows.lockAll();
        noCircle(recipe);
        var id = new AssemblyRecipeId(ids.next("inventory", "assembly_recipe_id"));
        var version = rows.newestVersion(recipe.product()) + 1;
        rows.endInForce(recipe.product());
        rows.insert(
                id, version, recipe, uoms, clock.instant(), Callers.current().username());
        journal.record(Act.of("assembly-recipe-written", ref(id), recipe.product() + " v" + version, recipe));
        return id;
    }

    /** Ends a product's recipe: no new order is written by it. Refused where none is in force. */
    public void end(Sku product, String reason) {
        var recipe = inForce(product);
        rows.endInForce(product);
        journal.record(Act.of(
                "assembly-recipe-ended",
                ref(recipe.id()),
                product + " v" + recipe.version(),
                Map.of("reason", reason)));
    }

    /** The recipe of that id, whether in force or not. */
    @Transactional(readOnly = true)
    public AssemblyRecipe of(AssemblyRecipeId id) {
        return rows.of(id)
                .map(it -> named(List.of(it)).getFirst())
                .orElseThrow(() -> new Refused(new AssemblyRefusal.RecipeNotFound(Long.toString(id.value()))));
    }

    /** The recipe in force of a product; refused where there is none. */
    @Transactional(readOnly = true)
    public AssemblyRecipe inForce(Sku product) {
        return named(rows.inForce(List.of(product))).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new AssemblyRefusal.RecipeNotFound(product.code())));
    }

    /** All versions of a product's recipe, the newest first. */
    @Transactional(readOnly = true)
    public List<AssemblyRecipe> versions(Sku product) {
        return named(rows.versions(product));
    }

    /** Notes that this file may be shown by steps. */
    void allow(FileId picture) {
        rows.insertPicture(picture, clock.instant(), Callers.current().username());
    }

    boolean isPicture(FileId file) {
        return rows.pictures(List.of(file)) == 1;
    }

    private Map<Sku, Uom> uoms(NewAssemblyRecipe recipe) {
        var skus = new LinkedHashSet<Sku>();
        skus.add(recipe.product());
        recipe.components().forEach(it -> skus.add(it.sku()));
        var facts = goods.facts(skus);
        var uoms = new HashMap<Sku, Uom>();
        var unknown = skus.stream().filter(sku -> !facts.containsKey(sku)).toList();
        if (!unknown.isEmpty()) {
            throw new Refused(new InventoryRefusal.GoodsNotFound(unknown.getFirst(), unknown.size()));
        }
        facts.values().stream().filter(SkuFacts::isKit).findFirst().ifPresent(kit -> {
            throw new Refused(new InventoryRefusal.KitNotStocked(kit.sku()));
        });
        recipe.components().stream()
                .filter(NewAssemblyRecipe.Component::givesNumber)
                .flatMap(it -> Stream.of(it.sku(), recipe.product()))
                .filter(sku -> Objects.requireNonNull(facts.get(sku)).serials() != SerialTracking.THROUGHOUT)
                .findFirst()
                .ifPresent(sku -> {
                    throw new Refused(new SerialRefusal.SerialsNotKept(sku));
                });
        facts.forEach((sku, known) -> uoms.put(sku, known.uom()));
        return uoms;
    }

    /** Goes down the recipes in force, level by level, and must not meet the product. */
    private void noCircle(NewAssemblyRecipe recipe) {
        var seen = new HashSet<Sku>();
        Collection<Sku> level = recipe.components().stream()
                .map(NewAssemblyRecipe.Component::sku)
                .toList();
        while (!level.isEmpty()) {
            var below = new LinkedHashSet<Sku>();
            for (var made : rows.inForce(level)) {
                for (var part : made.components()) {
                    if (part.sku().equals(recipe.product())) {
                        throw new Refused(new AssemblyRefusal.RecipeInCircle(recipe.product(), made.product()));
                    }
                    if (seen.add(part.sku())) {
                        below.add(part.sku());
                    }
                }
            }
            level = below;
        }
    }

    private List<AssemblyRecipe> named(List<AssemblyRecipe> recipes) {
        var skus = new HashSet<Sku>();
        recipes.forEach(it -> {
            skus.add(it.product());
            it.components().forEach(part -> skus.add(part.sku()));
        });
        var names = skus.isEmpty() ? Map.<Sku, String>of() : goods.names(skus);
        return recipes.stream()
                .map(it -> new AssemblyRecipe(
                        it.id(),
                        it.product(),
                        names.getOrDefault(it.product(), ""),
                        it.version(),
                        it.inForce(),
                        it.yields(),
                        it.components().stream()
                                .map(part -> part.named(names.getOrDefault(part.sku(), "")))
                                .toList(),
                        it.steps(),
                        it.note(),
                        it.at(),
                        it.by()))
                .toList();
    }

    private static DocumentRef ref(AssemblyRecipeId id) {
        return new DocumentRef(AssemblyRecipe.KIND, id.value());
    }
}
