package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.domain.AssemblyNeed;
import io.redthread.inventory.store.AssemblyOrderRows;
import io.redthread.inventory.store.AssemblyRecipeRows;
import io.redthread.inventory.store.AssemblyReportRows;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads recipes and assembly orders for people: lists, what could be made now, what should be. */
@Service
@Transactional(readOnly = true)
public class AssemblyDesk {

    private static final int MOST = 500;

    private final AssemblyOrderRows orders;
    private final AssemblyRecipeRows recipes;
    private final AssemblyReportRows reports;
    private final AssembledSerials serials;
    private final Reservations reservations;
    private final Availability availability;
    private final FoundGoods found;
    private final Goods goods;
    private final ObjectProvider<AssemblyDemand> demands;

    AssemblyDesk(
            AssemblyOrderRows orders,
            AssemblyRecipeRows recipes,
            AssemblyReportRows reports,
            AssembledSerials serials,
            Reservations reservations,
            Availability availability,
            FoundGoods found,
            Goods goods,
            ObjectProvider<AssemblyDemand> demands) {
        this.orders = orders;
        this.recipes = recipes;
        this.reports = reports;
        this.serials = serials;
        this.reservations = reservations;
        this.availability = availability;
        this.found = found;
        this.goods = goods;
        this.demands = demands;
    }

    /** One page of orders, the newest first. */
    public Page<AssemblyOrder> page(AssemblyFilter filter, PageQuery page) {
        var rows = orders.page(filter, page);
        var names = names(rows.items().stream().map(AssemblyOrder::product).collect(Collectors.toSet()));
        return new Page<>(
                rows.items().stream()
                        .map(it -> it.called(names.getOrDefault(it.product(), "")))
                        .toList(),
                rows.next(),
                rows.total());
    }

    /** The order of that id. */
    public AssemblyOrder of(AssemblyOrderId id) {
        var order = orders.of(id, false).orElseThrow(() -> new Refused(new AssemblyRefusal.AssemblyNotFound(id)));
        return order.called(names(List.of(order.product())).getOrDefault(order.product(), ""));
    }

    /** What it needs of each component, what of that was used, and what is held for the rest. */
    public List<AssemblyLine> lines(AssemblyOrderId id) {
        var held = new HashMap<Sku, BigDecimal>();
        reservations
                .of(List.of(AssemblyOrder.document(id)))
                .values()
                .forEach(all ->
                        all.forEach(one -> held.merge(one.sku(), one.quantity().amount(), BigDecimal::add)));
        var lines = orders.lines(id);
        var names = names(lines.stream().map(AssemblyLine::sku).toList());
        return lines.stream()
                .map(line -> new AssemblyLine(
                        line.lineNo(),
                        line.sku(),
                        names.getOrDefault(line.sku(), ""),
                        line.planned(),
                        line.used(),
                        line.broken(),
                        new Quantity(
                                held.getOrDefault(line.sku(), BigDecimal.ZERO),
                                line.planned().uom())))
                .toList();
    }

    /** What was reported on it, in its order. */
    public List<AssemblyReportView> reports(AssemblyOrderId id) {
        return reports.of(of(id));
    }

    /** Which of an order's goods have serial numbers, and the pieces that were reported on it. */
    public AssemblyNumbers numbers(AssemblyOrder order, AssemblyRecipe recipe) {
        return serials.of(order, recipe);
    }

    /** One page of recipes in force, by code; found by the product's code, words or pinyin. */
    public Page<AssemblyRecipeLine> recipes(@Nullable String q, PageQuery page) {
        var ids = recipes.page(q, found.named(q), page);
        var rows = recipes.of(ids.items());
        var skus = new HashSet<Sku>();
        rows.forEach(it -> {
            skus.add(it.product());
            it.components().forEach(part -> skus.add(part.sku()));
        });
        var there = availability.of(skus);
        var names = names(rows.stream().map(AssemblyRecipe::product).toList());
        var lines = rows.stream()
                .map(it -> new AssemblyRecipeLine(
                        it.id(),
                        it.product(),
                        names.getOrDefault(it.product(), ""),
                        it.version(),
                        it.yields(),
                        it.components().size(),
                        available(there, it.product()),
                        possible(it, there).stream()
                                .map(PossibleAssembly::quantity)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        it.at(),
                        it.by()))
                .toList();
        return new Page<>(lines, ids.next(), ids.total());
    }

    /** How much of these products could be made in each warehouse now; those without a recipe are left out. */
    public List<PossibleAssembly> possible(Collection<Sku> products) {
        var rows = recipes.inForce(products);
        var skus = new HashSet<Sku>();
        rows.forEach(it -> it.components().forEach(part -> skus.add(part.sku())));
        var there = availability.of(skus);
        return rows.stream().flatMap(it -> possible(it, there).stream()).toList();
    }

    /** How much could be made in one warehouse now. */
    PossibleAssembly possible(AssemblyRecipe recipe, WarehouseId warehouse) {
        var there = availability.of(
                recipe.components().stream().map(AssemblyRecipe.Component::sku).toList());
        return possible(recipe, there).stream()
                .filter(it -> it.warehouse().equals(warehouse))
                .findFirst()
                .orElse(new PossibleAssembly(recipe.product(), warehouse, BigDecimal.ZERO, Optional.empty()));
    }

    /** Products that orders wait for and that have a recipe, those that lack most first; what will be covered is left out. */
    public List<AssemblySuggestion> suggestions() {
        var rows = recipes.inForce(MOST);
        var products = rows.stream().map(AssemblyRecipe::product).collect(Collectors.toSet());
        var waiting = new HashMap<Sku, AssemblyDemand.Waiting>();
        demands.stream()
                .forEach(it -> it.waiting(products)
                        .forEach((sku, one) -> waiting.merge(sku, one, AssemblyDemand.Waiting::plus)));
        var wanted =
                rows.stream().filter(it -> waiting.containsKey(it.product())).toList();
        var skus = new HashSet<>(waiting.keySet());
        wanted.forEach(it -> it.components().forEach(part -> skus.add(part.sku())));
        var there = availability.of(skus);
        var inWork = orders.inWork(waiting.keySet());
        var names = names(waiting.keySet());
        return wanted.stream()
                .map(it -> suggestion(
                        it,
                        Objects.requireNonNull(waiting.get(it.product())),
                        there,
                        inWork.getOrDefault(it.product(), BigDecimal.ZERO),
                        names))
                .filter(it -> it.missing().signum() > 0)
                .sorted(Comparator.comparing(AssemblySuggestion::missing)
                        .reversed()
                        .thenComparing(AssemblySuggestion::product))
                .toList();
    }

    private static AssemblySuggestion suggestion(
            AssemblyRecipe recipe,
            AssemblyDemand.Waiting waiting,
            Map<Sku, List<AvailableAt>> there,
            BigDecimal inWork,
            Map<Sku, String> names) {
        var available = available(there, recipe.product());
        var best = possible(recipe, there).stream()
                .filter(it -> it.quantity().signum() > 0)
                .max(Comparator.comparing(PossibleAssembly::quantity));
        return new AssemblySuggestion(
                recipe.product(),
                names.getOrDefault(recipe.product(), ""),
                waiting.orders(),
                waiting.quantity(),
                available,
                inWork,
                waiting.quantity().subtract(available).subtract(inWork).max(BigDecimal.ZERO),
                best.map(PossibleAssembly::warehouse),
                best.map(PossibleAssembly::quantity).orElse(BigDecimal.ZERO));
    }

    /** By warehouse, as many as the least plentiful component is enough for. */
    private static List<PossibleAssembly> possible(AssemblyRecipe recipe, Map<Sku, List<AvailableAt>> there) {
        var warehouses = recipe.components().stream()
                .flatMap(part -> there.getOrDefault(part.sku(), List.of()).stream())
                .map(AvailableAt::warehouse)
                .distinct()
                .sorted(Comparator.comparing(WarehouseId::value))
                .toList();
        return warehouses.stream().map(at -> possible(recipe, there, at)).toList();
    }

    private static PossibleAssembly possible(
            AssemblyRecipe recipe, Map<Sku, List<AvailableAt>> there, WarehouseId warehouse) {
        var scarcest = recipe.components().stream()
                .map(part -> Map.entry(
                        part.sku(),
                        new AssemblyNeed(
                                        part.quantity().amount(),
                                        recipe.yields().amount())
                                .enoughFor(promisable(there.getOrDefault(part.sku(), List.of()), warehouse))))
                .min(Map.Entry.comparingByValue())
                .orElseThrow();
        return new PossibleAssembly(recipe.product(), warehouse, scarcest.getValue(), Optional.of(scarcest.getKey()));
    }

    /** What no shop has set aside for itself. */
    private static BigDecimal promisable(List<AvailableAt> places, WarehouseId warehouse) {
        return places.stream()
                .filter(at -> at.warehouse().equals(warehouse))
                .map(at -> at.promisable(BigDecimal.ZERO))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal available(Map<Sku, List<AvailableAt>> there, Sku sku) {
        return there.getOrDefault(sku, List.of()).stream()
                .map(at -> at.available().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<Sku, String> names(Collection<Sku> skus) {
        return skus.isEmpty() ? Map.of() : goods.names(skus);
    }
}
