package io.redthread.purchasing;

import io.redthread.catalog.BuyingFacts;
import io.redthread.catalog.Goods;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierFacts;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.database.Remembered;
import io.redthread.purchasing.domain.OrderTotals;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds to what buyers wrote what catalogue, suppliers and rates know: names, base quantities, kinds of goods, totals. A
 * batch costs the statements of one. Wrong values are refused at their place, at most fifty of them.
 */
@Component
class OrderPricing {

    private static final int MOST_ERRORS = 50;

    private final Goods goods;
    private final Suppliers suppliers;
    private final ExchangeRates rates;
    private final Remembered<DepartmentId, DepartmentView> departments;
    private final Departments tree;

    OrderPricing(Goods goods, Suppliers suppliers, ExchangeRates rates, Departments tree, Clock clock) {
        this.goods = goods;
        this.suppliers = suppliers;
        this.rates = rates;
        this.tree = tree;
        this.departments = new Remembered<>(clock);
    }

    /** The orders priced, in the same order. */
    List<PricedOrder> price(List<OrderContent> contents) {
        var facts = goods.toBuy(contents.stream()
                .flatMap(content -> content.lines().stream())
                .map(LineContent::sku)
                .collect(Collectors.toSet()));
        var known = new Known(suppliers(contents), departments(contents));
        var worth = rates.today(contents.stream().map(OrderContent::currency).collect(Collectors.toSet()));
        return contents.stream()
                .map(content -> priced(content, facts, known, worth))
                .toList();
    }

    /** A change of an order: in the same currency its pinned rate stays. */
    PricedOrder repriced(OrderContent content, OrderView known) {
        var order = price(List.of(content)).getFirst();
        return content.currency().equals(known.total().currency()) ? at(order, known.rate()) : order;
    }

    /** An order as it was stored, with the categories that the catalogue says today. */
    PricedOrder restored(OrderSnapshot snapshot) {
        var facts = goods.toBuy(
                snapshot.lines().stream().map(line -> line.content().sku()).collect(Collectors.toSet()));
        var lines = snapshot.lines().stream()
                .map(line ->
                        line.in(Optional.ofNullable(facts.get(line.content().sku()))
                                .map(BuyingFacts::category)
                                .orElse("")))
                .toList();
        var strictest = lines.stream().map(PricedLine::goods).reduce(GoodsClass.REGULAR, GoodsClass::or);
        return new PricedOrder(
                snapshot.content(),
                snapshot.supplierName(),
                snapshot.rate(),
                lines.isEmpty() ? GoodsClass.ORDINARY : strictest,
                lines,
                OrderTotals.of(lines, snapshot.header().currency(), snapshot.rate()));
    }

    /** What categories these goods have; those without one are left out. */
    Map<Sku, String> categories(Collection<Sku> skus) {
        return goods.toBuy(Set.copyOf(skus)).values().stream()
                .filter(item -> !item.category().isEmpty())
                .collect(Collectors.toMap(BuyingFacts::sku, BuyingFacts::category));
    }

    private static PricedOrder at(PricedOrder order, BigDecimal rate) {
        return new PricedOrder(
                order.content(),
                order.supplierName(),
                rate,
                order.goods(),
                order.lines(),
                OrderTotals.of(order.lines(), order.content().currency(), rate));
    }

    /** Facts of the suppliers of these orders. */
    Map<SupplierId, SupplierFacts> suppliers(Collection<OrderContent> contents) {
        return suppliers.facts(contents.stream()
                .flatMap(content -> content.supplier().stream())
                .collect(Collectors.toSet()));
    }

    /** Those of these departments that are open. */
    Map<DepartmentId, DepartmentView> departments(Collection<DepartmentId> wanted) {
        return departments.of(
                Set.copyOf(wanted),
                missing -> tree.all().stream()
                        .filter(DepartmentView::active)
                        .filter(it -> missing.contains(it.id()))
                        .collect(Collectors.toMap(DepartmentView::id, Function.identity())));
    }

    /** The open departments of these orders. */
    Map<DepartmentId, DepartmentView> departments(List<OrderContent> contents) {
        return departments(contents.stream()
                .flatMap(content -> content.department().stream())
                .collect(Collectors.toSet()));
    }

    private PricedOrder priced(
            OrderContent content, Map<Sku, BuyingFacts> facts, Known known, Map<Currency, BigDecimal> worth) {
        var errors = new ArrayList<InputError>();
        content.supplier()
                .filter(id -> !known.suppliers().containsKey(id))
                .ifPresent(id -> errors.add(new InputError("/supplier", text(id.value()), "supplier-unknown")));
        content.department()
                .filter(id -> !known.departments().containsKey(id))
                .ifPresent(id -> errors.add(new InputError("/department", text(id.value()), "department-unknown")));
        var lines = new ArrayList<PricedLine>(content.lines().size());
        var strictest = GoodsClass.REGULAR;
        for (var i = 0; i < content.lines().size() && errors.size() < MOST_ERRORS; i++) {
            var line = content.lines().get(i);
            var item = facts.get(line.sku());
            var wrong = wrong(line, item, "/lines/" + i);
            if (wrong == null && item != null) {
                var priced = line(line, item);
                strictest = strictest.or(priced.goods());
                lines.add(priced);
            } else if (wrong != null) {
                errors.add(wrong);
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
        var rate = Objects.requireNonNull(worth.get(content.currency()));
        return new PricedOrder(
                content,
                content.supplier()
                        .map(id -> Objects.requireNonNull(known.suppliers().get(id))
                                .name())
                        .orElse(""),
                rate,
                lines.isEmpty() ? GoodsClass.ORDINARY : strictest,
                List.copyOf(lines),
                OrderTotals.of(lines, content.currency(), rate));
    }

    /** What is wrong with a line of that item, at that place; null when nothing is. */
    static @Nullable InputError wrong(LineContent line, @Nullable BuyingFacts item, String at) {
        if (item == null) {
            return new InputError(at + "/sku", line.sku().code(), "sku-unknown");
        }
        if (!item.active()) {
            return new InputError(at + "/sku", line.sku().code(), "sku-inactive");
        }
        var unit = line.uom().orElse(item.uom());
        if (!unit.equals(item.uom())
                && item.units().stream().noneMatch(other -> other.uom().equals(unit))) {
            return new InputError(at + "/uom", unit.code(), "uom-not-of-item");
        }
        try {
            var quantity = new Quantity(line.quantity(), unit);
            var base = item.inBase(quantity.amount(), unit).orElseThrow();
            if (!quantity.isPositive() || !base.isPositive()) {
                return new InputError(at + "/quantity", line.quantity().toPlainString(), "quantity-not-positive");
            }
        } catch (Refused refused) {
            var code = refused.refusal() instanceof InvalidInput invalid
                    ? invalid.errors().getFirst().code()
                    : "quantity-too-large";
            return new InputError(at + "/quantity", line.quantity().toPlainString(), code);
        }
        return null;
    }

    private static PricedLine line(LineContent line, BuyingFacts item) {
        var unit = line.uom().orElse(item.uom());
        return new PricedLine(
                line,
                item.name(),
                new Quantity(line.quantity(), unit),
                item.inBase(line.quantity(), unit).orElseThrow(),
                GoodsClass.of(item.isNew(), item.highValue(), item.regular()),
                item.category());
    }

    private static String text(long id) {
        return Long.toString(id);
    }

    private record Known(Map<SupplierId, SupplierFacts> suppliers, Map<DepartmentId, DepartmentView> departments) {}
}
