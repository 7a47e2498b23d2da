package io.redthread.inventory;

import io.redthread.inventory.AssemblyReport.Part;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts recipes and assembly orders in place for tests. */
final class AssemblyFixture {

    private final StockFixture given;

    AssemblyFixture(StockFixture given) {
        this.given = given;
    }

    /** A recipe for one piece: two of the first component, one of each other. */
    AssemblyRecipeId recipe(Sku product, Sku... components) {
        var parts = new ArrayList<NewAssemblyRecipe.Component>();
        for (var sku : components) {
            parts.add(new NewAssemblyRecipe.Component(sku, BigDecimal.valueOf(parts.isEmpty() ? 2 : 1)));
        }
        return recipe(product, 1, parts);
    }

    AssemblyRecipeId recipe(Sku product, long yields, List<NewAssemblyRecipe.Component> parts) {
        return given.bean(AssemblyRecipes.class)
                .put(new NewAssemblyRecipe(product, BigDecimal.valueOf(yields), parts, List.of(), ""));
    }

    AssemblyOrderId order(AssemblyKind kind, StockFixture.Ready at, Sku product, long quantity) {
        return given.bean(AssemblyOrders.class)
                .open(new NewAssemblyOrder(kind, at.id(), product, BigDecimal.valueOf(quantity), ""));
    }

    AssemblyOrderId released(AssemblyKind kind, StockFixture.Ready at, Sku product, long quantity) {
        var id = order(kind, at, product, quantity);
        given.bean(AssemblyOrders.class).release(id);
        return id;
    }

    /** So many good ones into or out of that bin. */
    static AssemblyReport report(long made, LocationId bin, Part... parts) {
        return new AssemblyReport(
                BigDecimal.valueOf(made),
                BigDecimal.ZERO,
                "",
                Optional.of(bin),
                Optional.empty(),
                Optional.empty(),
                Arrays.asList(parts));
    }

    static Part part(Sku sku, LocationId bin, long quantity) {
        return new Part(sku, Optional.empty(), Optional.of(bin), BigDecimal.valueOf(quantity), false, "");
    }

    static Part part(Sku sku, String lot, LocationId bin, long quantity) {
        return new Part(sku, Optional.of(lot), Optional.of(bin), BigDecimal.valueOf(quantity), false, "");
    }

    static Part broken(Sku sku, LocationId bin, long quantity) {
        return new Part(sku, Optional.empty(), Optional.of(bin), BigDecimal.valueOf(quantity), true, "dropped");
    }
}
