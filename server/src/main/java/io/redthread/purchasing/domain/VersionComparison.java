package io.redthread.purchasing.domain;

import io.redthread.kernel.Id;
import io.redthread.kernel.Money;
import io.redthread.purchasing.OrderSnapshot;
import io.redthread.purchasing.PricedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What differs between two versions of an order (版本对比).
 *
 * @param from the earlier version
 * @param to the later one
 * @param before what the earlier cost, in the company's currency
 * @param after what the later costs
 * @param more by how much that is more; negative when it is less
 * @param fields what differs beside the lines
 * @param lines lines that differ, by their numbers
 * @param same how many lines are as they were
 */
public record VersionComparison(
        int from,
        int to,
        Money before,
        Money after,
        Money more,
        List<FieldChange> fields,
        List<LineChange> lines,
        int same) {

    /**
     * A field that differs.
     *
     * @param field its name in the order's content
     * @param was its earlier value, empty when there was none
     * @param is its later value, empty when there is none
     */
    public record FieldChange(String field, String was, String is) {}

    /**
     * A line that differs.
     *
     * @param lineNo its number
     * @param kind {@code added}, {@code removed} or {@code changed}
     * @param sku its goods, as they are now or were
     * @param name what they are called
     * @param fields what differs; none for an added or removed line
     * @param was the earlier line, if it was there
     * @param is the later line, if it is there
     */
    public record LineChange(
            int lineNo,
            String kind,
            String sku,
            String name,
            List<FieldChange> fields,
            Optional<PricedLine> was,
            Optional<PricedLine> is) {}

    /** What differs between these two. */
    public static VersionComparison between(int from, OrderSnapshot earlier, int to, OrderSnapshot later) {
        var was = new LinkedHashMap<Integer, PricedLine>();
        earlier.lines().forEach(line -> was.put(line.content().lineNo(), line));
        var is = new LinkedHashMap<Integer, PricedLine>();
        later.lines().forEach(line -> is.put(line.content().lineNo(), line));
        var numbers = new TreeSet<>(was.keySet());
        numbers.addAll(is.keySet());
        var changes = new ArrayList<LineChange>();
        for (var number : numbers) {
            change(number, Optional.ofNullable(was.get(number)), Optional.ofNullable(is.get(number)))
                    .ifPresent(changes::add);
        }
        return new VersionComparison(
                from,
                to,
                earlier.amount(),
                later.amount(),
                later.amount().minus(earlier.amount()),
                fields(earlier, later),
                changes,
                numbers.size() - changes.size());
    }

    private static List<FieldChange> fields(OrderSnapshot earlier, OrderSnapshot later) {
        var fields = new ArrayList<FieldChange>();
        var was = earlier.header();
        var is = later.header();
        add(fields, "supplier", earlier.supplierName(), later.supplierName());
        add(fields, "department", id(was.department()), id(is.department()));
        add(fields, "urgent", was.urgent(), is.urgent());
        add(fields, "urgencyReason", was.urgencyReason(), is.urgencyReason());
        add(fields, "crossBorder", was.crossBorder(), is.crossBorder());
        add(fields, "currency", was.currency().getCurrencyCode(), is.currency().getCurrencyCode());
        add(fields, "rate", plain(earlier.rate()), plain(later.rate()));
        add(fields, "wantedOn", text(was.wantedOn()), text(is.wantedOn()));
        add(fields, "note", was.note(), is.note());
        return fields;
    }

    private static Optional<LineChange> change(int lineNo, Optional<PricedLine> was, Optional<PricedLine> is) {
        var shown = is.or(() -> was).orElseThrow();
        var fields = was.isPresent() && is.isPresent() ? fields(was.get(), is.get()) : List.<FieldChange>of();
        if (was.isPresent() && is.isPresent() && fields.isEmpty()) {
            return Optional.empty();
        }
        var kind = was.isEmpty() ? "added" : is.isEmpty() ? "removed" : "changed";
        return Optional.of(new LineChange(lineNo, kind, shown.content().sku().code(), shown.name(), fields, was, is));
    }

    private static List<FieldChange> fields(PricedLine was, PricedLine is) {
        var fields = new ArrayList<FieldChange>();
        add(fields, "sku", was.content().sku(), is.content().sku());
        add(fields, "quantity", was.quantity(), is.quantity());
        add(
                fields,
                "unitPrice",
                plain(was.content().unitPrice()),
                plain(is.content().unitPrice()));
        add(
                fields,
                "taxRate",
                plain(was.content().taxRate()),
                plain(is.content().taxRate()));
        add(
                fields,
                "wantedOn",
                text(was.content().wantedOn()),
                text(is.content().wantedOn()));
        add(fields, "note", was.content().note(), is.content().note());
        return fields;
    }

    private static void add(List<FieldChange> fields, String field, Object was, Object is) {
        if (!was.equals(is)) {
            fields.add(new FieldChange(field, was.toString(), is.toString()));
        }
    }

    private static String id(Optional<? extends Id> id) {
        return id.map(it -> Long.toString(it.value())).orElse("");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
