package io.redthread.control.domain;

import io.redthread.control.ControlSettings;
import io.redthread.control.Evidence;
import io.redthread.control.FindingKind;
import io.redthread.control.Severity;
import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is noticed on a line: bought twice, or dear against what it cost before. */
public final class LineFinding {

    private static final int TWICE = 2;

    private LineFinding() {}

    /**
     * A line of an order.
     *
     * @param order which order
     * @param number its number
     * @param buyer who wrote it
     * @param department for whom
     * @param supplier from whom
     * @param supplierName its name
     * @param at when it was submitted
     * @param lineNo number of the line
     * @param sku which goods
     * @param name what they are called
     * @param quantity how many of the base unit
     * @param price of one, without tax
     */
    public record Line(
            PurchaseOrderId order,
            String number,
            String buyer,
            DepartmentId department,
            SupplierId supplier,
            String supplierName,
            Instant at,
            int lineNo,
            String sku,
            String name,
            BigDecimal quantity,
            BigDecimal price) {

        Noticed.Subject subject() {
            return new Noticed.Subject(
                    Optional.of(order), number, buyer, Optional.of(department), Optional.of(supplier), supplierName);
        }

        Evidence evidence() {
            return new Evidence(
                    number,
                    "/purchasing/orders/" + order.value(),
                    quantity.multiply(price).setScale(2, RoundingMode.HALF_UP).toPlainString(),
                    at,
                    plain(quantity) + " × " + plain(price));
        }
    }

    /**
     * What the same goods cost at the same supplier before.
     *
     * @param count how many prices
     * @param median the one in the middle
     * @param high the one that a tenth is above
     */
    public record Past(int count, BigDecimal median, BigDecimal high) {}

    /** The same goods in the same quantity from the same supplier, in another order or twice in this one. */
    public static Noticed twice(Line line, List<Line> others, int days) {
        var inside = others.stream().allMatch(other -> other.order().equals(line.order()));
        var documents = new ArrayList<Evidence>();
        documents.add(line.evidence());
        others.forEach(other -> documents.add(other.evidence()));
        var orders = new ArrayList<PurchaseOrderId>();
        orders.add(line.order());
        return new Noticed(
                FindingKind.DUPLICATE_LINES,
                inside ? Severity.LOW : Severity.MEDIUM,
                line.order().value() + "/" + line.lineNo(),
                line.at(),
                line.subject(),
                Map.of(
                        "sku", line.sku(),
                        "name", line.name(),
                        "quantity", plain(line.quantity()),
                        "others", Integer.toString(others.size()),
                        "other", others.getFirst().number(),
                        "where", inside ? "inside" : "elsewhere",
                        "days", Integer.toString(days)),
                documents,
                orders);
    }

    /** A price above what was paid before, by more than was usual, if it is. */
    public static Optional<Noticed> dear(Line line, Past past, List<Line> before, ControlSettings settings) {
        if (past.count() < settings.creepPast()
                || past.median().signum() <= 0
                || line.price().compareTo(past.high()) <= 0) {
            return Optional.empty();
        }
        var percent =
                line.price().subtract(past.median()).movePointRight(2).divide(past.median(), 1, RoundingMode.HALF_UP);
        if (percent.compareTo(BigDecimal.valueOf(settings.creepPercent())) < 0) {
            return Optional.empty();
        }
        var documents = new ArrayList<Evidence>();
        documents.add(line.evidence());
        before.forEach(other -> documents.add(other.evidence()));
        var much = percent.compareTo(BigDecimal.valueOf((long) settings.creepPercent() * TWICE)) >= 0;
        return Optional.of(new Noticed(
                FindingKind.PRICE_CREEP,
                much ? Severity.HIGH : Severity.MEDIUM,
                line.order().value() + "/" + line.lineNo(),
                line.at(),
                line.subject(),
                Map.of(
                        "sku", line.sku(),
                        "name", line.name(),
                        "price", plain(line.price()),
                        "median", plain(past.median()),
                        "high", plain(past.high()),
                        "past", Integer.toString(past.count()),
                        "percent", percent.toPlainString()),
                documents,
                List.of(line.order())));
    }

    private static String plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
