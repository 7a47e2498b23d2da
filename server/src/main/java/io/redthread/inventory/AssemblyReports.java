package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.store.AssemblyOrderRows;
import io.redthread.inventory.store.AssemblyReportRows;
import io.redthread.inventory.store.LocationRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books work on assembly orders (完工报告): components leave their bins and the product comes into one, or the other way round,
 * in one transaction with the promises it uses up. Nothing is half made.
 */
@Service
@Transactional
public class AssemblyReports {

    private final AssemblyOrders orders;
    private final AssemblyRecipes recipes;
    private final AssemblyOrderRows rows;
    private final AssemblyReportRows reports;
    private final AssemblyLots lots;
    private final AssembledSerials serials;
    private final AssemblyPromises promises;
    private final LocationRows locations;
    private final Goods goods;
    private final Stock stock;
    private final Journal journal;
    private final Clock clock;

    AssemblyReports(
            AssemblyOrders orders,
            AssemblyRecipes recipes,
            AssemblyOrderRows rows,
            AssemblyReportRows reports,
            AssemblyLots lots,
            AssembledSerials serials,
            AssemblyPromises promises,
            LocationRows locations,
            Goods goods,
            Stock stock,
            Journal journal,
            Clock clock) {
        this.orders = orders;
        this.recipes = recipes;
        this.rows = rows;
        this.reports = reports;
        this.lots = lots;
        this.serials = serials;
        this.promises = promises;
        this.locations = locations;
        this.goods = goods;
        this.stock = stock;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Books a report; the order is done when nothing of its plan is left. Refused unless it is released, beyond its plan, where
     * the parts are not what its recipe needs, for expired components, where bins lack what is taken,
     * and where a numbered piece is not named.
     */
    public void report(AssemblyOrderId id, AssemblyReport given) {
        var order = orders.in(id, AssemblyState.RELEASED);
        roomFor(order, given);
        var recipe = recipes.of(order.recipe());
        new AssemblyParts(order, recipe, rows.lines(id)).check(given);
        standIn(order, given);
        var facts = facts(recipe);
        var reportNo = order.reports() + 1;
        var ready = order.kind() == AssemblyKind.ASSEMBLY
                ? lots.assembled(order, reportNo, given, facts)
                : lots.takenApart(order, reportNo, given, facts);
        var uoms = new HashMap<Sku, Uom>();
        facts.forEach((sku, known) -> uoms.put(sku, known.uom()));
        promises.useUp(order, ready.report(), uoms);
        stock.post(movements(order, ready.report(), uoms));
        serials.reported(new AssemblyWork(order, recipe, ready.report(), reportNo), facts);
        reports.insert(order, reportNo, ready.report(), ready.expiresOn().orElse(null), uoms, clock.instant(), by());
        rows.made(id, reportNo, given.made(), given.scrapped());
        rows.used(id, given.sums(false), given.sums(true));
        journal.record(Act.of("assembly-reported", order.document(), order.number(), ready.report()));
        if (order.open().amount().compareTo(given.pieces()) == 0) {
            orders.end(order, AssemblyState.DONE, "");
        }
    }

    private static void roomFor(AssemblyOrder order, AssemblyReport given) {
        if (order.kind() == AssemblyKind.DISASSEMBLY && given.made().signum() == 0) {
            throw InvalidInput.of("/made", given.made().toPlainString(), "quantity-not-positive");
        }
        if (order.kind() == AssemblyKind.DISASSEMBLY && given.scrapped().signum() > 0) {
            throw InvalidInput.of("/scrapped", given.scrapped().toPlainString(), "scrap-is-of-parts");
        }
        var reported = new Quantity(given.pieces(), order.planned().uom());
        if (reported.exceeds(order.open())) {
            throw new Refused(new AssemblyRefusal.MoreThanPlanned(order.number(), order.open(), reported));
        }
    }

    private Map<Sku, SkuFacts> facts(AssemblyRecipe recipe) {
        var skus = new HashSet<Sku>();
        skus.add(recipe.product());
        recipe.components().forEach(part -> skus.add(part.sku()));
        return goods.facts(skus);
    }

    private void standIn(AssemblyOrder order, AssemblyReport report) {
        var bins = new HashSet<LocationId>();
        report.bin().ifPresent(bins::add);
        report.parts().forEach(part -> part.bin().ifPresent(bins::add));
        var places = locations.places(bins);
        for (var bin : bins) {
            var place = places.get(bin);
            if (place == null) {
                throw new Refused(new InventoryRefusal.LocationNotFound(Long.toString(bin.value())));
            }
            if (!order.warehouse().equals(place.warehouse())) {
                throw new Refused(new TransferRefusal.BinOfOtherWarehouse(place.code()));
            }
        }
    }

    private static List<Movement> movements(AssemblyOrder order, AssemblyReport report, Map<Sku, Uom> uoms) {
        var in = order.kind() == AssemblyKind.ASSEMBLY;
        var movements = new ArrayList<Movement>();
        for (var part : report.parts()) {
            var bin = part.bin().orElse(Places.SCRAP);
            var place = part.broken() ? Places.SCRAP : in ? Places.ASSEMBLY : bin;
            movements.add(movement(order, uoms, part.sku(), part.lot(), in ? bin : Places.ASSEMBLY, place, part));
        }
        var bin = report.bin().orElse(Places.SCRAP);
        if (report.made().signum() > 0) {
            var from = in ? Places.ASSEMBLY : bin;
            var to = in ? bin : Places.ASSEMBLY;
            movements.add(product(order, report, from, to, report.made()));
        }
        if (report.scrapped().signum() > 0) {
            movements.add(product(order, report, Places.ASSEMBLY, Places.SCRAP, report.scrapped()));
        }
        return movements;
    }

    private static Movement movement(
            AssemblyOrder order,
            Map<Sku, Uom> uoms,
            Sku sku,
            Optional<String> lot,
            LocationId from,
            LocationId to,
            AssemblyReport.Part part) {
        var quantity = new Quantity(part.quantity(), Objects.requireNonNull(uoms.get(sku)));
        return new Movement(
                sku,
                lot,
                from,
                to,
                quantity,
                part.broken() ? "assembly-scrap" : order.kind().code(),
                order.document());
    }

    private static Movement product(
            AssemblyOrder order, AssemblyReport report, LocationId from, LocationId to, BigDecimal amount) {
        var reason = to.equals(Places.SCRAP) ? "assembly-scrap" : order.kind().code();
        var quantity = new Quantity(amount, order.planned().uom());
        return new Movement(order.product(), report.lot(), from, to, quantity, reason, order.document());
    }

    private static String by() {
        return Callers.current().username();
    }
}
