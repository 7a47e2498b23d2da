package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.domain.PinPlan;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.store.AssemblyOrderRows;
import io.redthread.inventory.store.AssemblyReportRows;
import io.redthread.inventory.store.BinRows;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes where the components of a report are taken from, and where what is made of them goes (组装建议). */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class AssemblyProposals {

    private final AssemblyDesk desk;
    private final AssemblyRecipes recipes;
    private final AssemblyOrderRows rows;
    private final AssemblyReportRows reports;
    private final Reservations reservations;
    private final PickSettings settings;
    private final BinRows bins;
    private final Goods goods;

    AssemblyProposals(
            AssemblyDesk desk,
            AssemblyRecipes recipes,
            AssemblyOrderRows rows,
            AssemblyReportRows reports,
            Reservations reservations,
            PickSettings settings,
            BinRows bins,
            Goods goods) {
        this.desk = desk;
        this.recipes = recipes;
        this.rows = rows;
        this.reports = reports;
        this.reservations = reservations;
        this.settings = settings;
        this.bins = bins;
        this.goods = goods;
    }

    /** For so many pieces of a released order; refused for more than is left of its plan. */
    public AssemblyProposal of(AssemblyOrderId id, BigDecimal pieces) {
        var order = desk.of(id);
        var wanted = new Quantity(pieces, order.planned().uom());
        if (order.state() != AssemblyState.RELEASED) {
            throw new Refused(new AssemblyRefusal.AssemblyInState(order.number(), order.state()));
        }
        if (wanted.exceeds(order.open())) {
            throw new Refused(new AssemblyRefusal.MoreThanPlanned(order.number(), order.open(), wanted));
        }
        var recipe = recipes.of(order.recipe());
        var parts = new AssemblyParts(order, recipe, rows.lines(id)).needed(pieces);
        var skus = new HashSet<>(parts.keySet());
        skus.add(order.product());
        var facts = goods.facts(skus);
        var product = Map.of(order.product(), wanted);
        if (order.kind() == AssemblyKind.ASSEMBLY) {
            var lot = AssemblyLots.nameOf(order, order.reports() + 1);
            return new AssemblyProposal(
                    take(order, parts, facts), put(order, product, facts, Map.of(order.product(), List.of(lot))));
        }
        var take = take(order, product, facts);
        var madeOf = reports.madeOf(
                order.product(),
                take.stream().findFirst().flatMap(AssemblyProposal.Line::lot).orElse(""));
        return new AssemblyProposal(take, put(order, parts, facts, madeOf));
    }

    private List<AssemblyProposal.Line> take(AssemblyOrder order, Map<Sku, Quantity> wanted, Map<Sku, SkuFacts> facts) {
        var held = reservations.of(List.of(order.document())).getOrDefault(order.document(), List.of());
        var keys = held.stream()
                .map(one -> new StockKey(one.sku(), one.warehouse(), one.lot().orElse("")))
                .collect(Collectors.toSet());
        var strategy =
                Objects.requireNonNull(settings.of(List.of(order.warehouse())).get(order.warehouse()));
        var plan = new PinPlan(
                keys.isEmpty() ? List.of() : bins.readHolding(keys),
                key -> strategy.strategy(key.sku().code()));
        var lines = new ArrayList<AssemblyProposal.Line>();
        wanted.forEach((sku, quantity) -> {
            var open = quantity.amount();
            for (var one : held) {
                var part = open.min(one.quantity().amount());
                if (one.sku().equals(sku) && part.signum() > 0) {
                    open = open.subtract(part);
                    var request = new PinRequest(
                            one.id(), one.warehouse(), sku, one.lot(), new Quantity(part, quantity.uom()));
                    var key = new StockKey(sku, one.warehouse(), one.lot().orElse(""));
                    plan.next(request, key)
                            .forEach(pin -> lines.add(line(facts, sku, one.lot(), Optional.of(pin), pin.quantity())));
                }
            }
            if (open.signum() > 0) {
                lines.add(line(facts, sku, Optional.empty(), Optional.empty(), new Quantity(open, quantity.uom())));
            }
        });
        return lines;
    }

    private List<AssemblyProposal.Line> put(
            AssemblyOrder order, Map<Sku, Quantity> goodsMade, Map<Sku, SkuFacts> facts, Map<Sku, List<String>> lots) {
        var usual = rows.mostIn(order.warehouse(), goodsMade.keySet());
        return goodsMade.entrySet().stream()
                .filter(made -> made.getValue().isPositive())
                .map(made -> {
                    var bin = Optional.ofNullable(usual.get(made.getKey()));
                    var known = Objects.requireNonNull(facts.get(made.getKey()));
                    return new AssemblyProposal.Line(
                            made.getKey(),
                            known.name(),
                            known.lotTracked(),
                            known.lotTracked() ? AssemblyLots.lotOf(made.getKey(), lots) : Optional.empty(),
                            bin.map(AssemblyOrderRows.UsualBin::id),
                            bin.map(AssemblyOrderRows.UsualBin::code),
                            made.getValue());
                })
                .toList();
    }

    private static AssemblyProposal.Line line(
            Map<Sku, SkuFacts> facts, Sku sku, Optional<String> lot, Optional<Pin> pin, Quantity quantity) {
        var known = Objects.requireNonNull(facts.get(sku));
        return new AssemblyProposal.Line(
                sku, known.name(), known.lotTracked(), lot, pin.map(Pin::bin), pin.map(Pin::binCode), quantity);
    }
}
