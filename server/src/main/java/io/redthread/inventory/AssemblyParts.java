package io.redthread.inventory;

import io.redthread.inventory.domain.AssemblyNeed;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report must name of each component: what the recipe needs for all pieces so far, less what was named before.
 *
 * @param order the order
 * @param recipe its version of the recipe
 * @param lines what was used so far
 */
record AssemblyParts(AssemblyOrder order, AssemblyRecipe recipe, List<AssemblyLine> lines) {

    /** By component in the recipe's order; for disassembly what so many pieces give. */
    Map<Sku, Quantity> needed(BigDecimal pieces) {
        var all = order.made().amount().add(order.scrapped().amount()).add(pieces);
        var so = new LinkedHashMap<Sku, BigDecimal>();
        lines.forEach(line -> so.put(line.sku(), before(line)));
        var needed = new LinkedHashMap<Sku, Quantity>();
        for (var part : recipe.components()) {
            var need =
                    new AssemblyNeed(part.quantity().amount(), recipe.yields().amount());
            var whole = order.kind() == AssemblyKind.ASSEMBLY ? need.of(all) : need.back(all);
            needed.put(
                    part.sku(),
                    new Quantity(
                            whole.subtract(so.getOrDefault(part.sku(), BigDecimal.ZERO))
                                    .max(BigDecimal.ZERO),
                            part.quantity().uom()));
        }
        return needed;
    }

    /** Refuses parts that are not what is needed. What broke when putting together counts beside it. */
    void check(AssemblyReport report) {
        var needed = needed(report.pieces());
        var given = new LinkedHashMap<Sku, BigDecimal>();
        for (var part : report.parts()) {
            if (!needed.containsKey(part.sku())) {
                throw new Refused(new AssemblyRefusal.UnknownComponent(part.sku(), order.product()));
            }
            if (!part.broken() || order.kind() == AssemblyKind.DISASSEMBLY) {
                given.merge(part.sku(), part.quantity(), BigDecimal::add);
            }
        }
        needed.forEach((sku, need) -> {
            var named = given.getOrDefault(sku, BigDecimal.ZERO);
            if (named.compareTo(need.amount()) != 0) {
                throw new Refused(new AssemblyRefusal.PartsDiffer(sku, need, new Quantity(named, need.uom())));
            }
        });
    }

    private BigDecimal before(AssemblyLine line) {
        return order.kind() == AssemblyKind.ASSEMBLY
                ? line.used().amount()
                : line.used().amount().add(line.broken().amount());
    }
}
