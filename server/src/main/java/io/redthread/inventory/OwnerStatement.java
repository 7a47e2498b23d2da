package io.redthread.inventory;

import io.redthread.inventory.store.OwnerStatementRows.Leg;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartnerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an owner had, got and gave in a time (货主对账单), by item; opening + in − out = closing.
 *
 * @param owner whose
 * @param name its name
 * @param from the first day
 * @param to the last day, which counts
 * @param lines by item; items that were not there and did not move are left out
 */
public record OwnerStatement(PartnerId owner, String name, LocalDate from, LocalDate to, List<Line> lines) {

    /**
     * An item.
     *
     * @param sku which
     * @param name its name
     * @param uom its unit
     * @param opening what was there when the first day began
     * @param in what came, by where it came from; {@code bin}: from another owner's warehouse
     * @param out what went, by where it went; {@code bin}: to another owner's warehouse
     * @param closing what was there when the last day ended
     */
    public record Line(
            Sku sku,
            String name,
            String uom,
            BigDecimal opening,
            Map<LocationKind, BigDecimal> in,
            Map<LocationKind, BigDecimal> out,
            BigDecimal closing) {}

    static OwnerStatement of(
            PartnerId owner, String name, LocalDate from, LocalDate to, List<Leg> legs, Map<Sku, String> names) {
        var bySku = new TreeMap<String, List<Leg>>();
        legs.forEach(
                it -> bySku.computeIfAbsent(it.sku(), sku -> new ArrayList<>()).add(it));
        var lines = new ArrayList<Line>();
        bySku.forEach((sku, its) -> {
            var line = line(new Sku(sku), names.getOrDefault(new Sku(sku), ""), its);
            if (line.opening().signum() != 0
                    || !line.in().isEmpty()
                    || !line.out().isEmpty()) {
                lines.add(line);
            }
        });
        return new OwnerStatement(owner, name, from, to, lines);
    }

    private static Line line(Sku sku, String name, List<Leg> legs) {
        var opening = BigDecimal.ZERO;
        var closing = BigDecimal.ZERO;
        var in = new EnumMap<LocationKind, BigDecimal>(LocationKind.class);
        var out = new EnumMap<LocationKind, BigDecimal>(LocationKind.class);
        for (var leg : legs) {
            var signed = leg.came() ? leg.amount() : leg.amount().negate();
            closing = closing.add(signed);
            if (leg.before()) {
                opening = opening.add(signed);
            } else {
                (leg.came() ? in : out).merge(leg.other(), leg.amount(), BigDecimal::add);
            }
        }
        return new Line(sku, name, legs.getFirst().uom(), opening, in, out, closing);
    }
}
