package io.redthread.sales.domain;

import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderChange;
import io.redthread.sales.OrderChange.WantedLine;
import io.redthread.sales.OrderLine;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The lines of an order after a change; what cannot be is told at its place. */
public final class ChangedLines {

    private static final int MOST_LINES = 1000;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final Map<Sku, SkuFacts> goods;
    private final Map<Integer, OrderLine> known = new HashMap<>();
    private final HashSet<Integer> used = new HashSet<>();
    private final List<InputError> errors = new ArrayList<>();
    private int last;

    private ChangedLines(SalesOrder order, Map<Sku, SkuFacts> goods) {
        this.goods = goods;
        for (var line : order.lines()) {
            known.put(line.lineNo(), line);
            last = Math.max(last, line.lineNo());
        }
    }

    /**
     * The lines as they shall be: those that were keep their numbers, new ones go on counting.
     *
     * @param goods facts of all goods of order and change, as far as they exist
     */
    public static List<OrderLine> of(SalesOrder order, OrderChange change, Map<Sku, SkuFacts> goods) {
        var read = new ChangedLines(order, goods);
        var lines = read.lines(change.lines());
        if (read.errors.isEmpty()) {
            if (lines.stream().noneMatch(it -> it.kind() == LineKind.GOODS)) {
                read.add("/lines", "[]", "lines-missing");
            } else if (SplitLines.amount(lines).signum() < 0) {
                read.add("/lines", SplitLines.amount(lines).toPlainString(), "total-negative");
            }
        }
        if (!read.errors.isEmpty()) {
            throw new Refused(new InvalidInput(read.errors));
        }
        return lines;
    }

    private List<OrderLine> lines(List<WantedLine> wanted) {
        if (wanted.size() > MOST_LINES) {
            throw InvalidInput.of("/lines", wanted.size(), "lines-too-many");
        }
        var lines = new ArrayList<OrderLine>();
        for (var i = 0; i < wanted.size(); i++) {
            var it = wanted.get(i);
            var at = "/lines/" + i;
            var was = it.lineNo().map(known::get).orElse(null);
            if (it.lineNo().isPresent() && (was == null || !used.add(it.lineNo().get()))) {
                add(at + "/lineNo", it.lineNo().get(), "line-unknown");
                continue;
            }
            var before = errors.size();
            amounts(at, it, was != null && was.kind() == LineKind.CHARGE);
            var charge = was != null && was.kind() == LineKind.CHARGE;
            var facts = it.sku().map(goods::get).orElse(null);
            var same = was != null && was.sku().equals(it.sku());
            if (!charge && !same && (facts == null || !facts.active())) {
                add(at + "/sku", it.sku().map(Sku::code).orElse(""), "order-goods-unknown");
            }
            if (errors.size() == before) {
                lines.add(charge || same ? kept(was, it) : fresh(was, it, facts));
            }
        }
        return lines;
    }

    private static OrderLine kept(OrderLine was, WantedLine it) {
        return new OrderLine(
                was.lineNo(),
                was.kind(),
                was.platformSku(),
                was.sku(),
                it.description().isBlank() ? was.description() : it.description(),
                new Quantity(it.quantity(), was.quantity().uom()),
                it.unitPrice());
    }

    private OrderLine fresh(
            @org.jspecify.annotations.Nullable OrderLine was,
            WantedLine it,
            @org.jspecify.annotations.Nullable SkuFacts facts) {
        var goodsNow = java.util.Objects.requireNonNull(facts);
        return new OrderLine(
                was == null ? ++last : was.lineNo(),
                LineKind.GOODS,
                goodsNow.sku().code(),
                it.sku(),
                it.description().isBlank() ? goodsNow.name() : it.description(),
                new Quantity(it.quantity(), goodsNow.uom()),
                it.unitPrice());
    }

    private void amounts(String at, WantedLine it, boolean charge) {
        var quantity = it.quantity();
        if (quantity.signum() <= 0) {
            add(at + "/quantity", quantity.toPlainString(), "quantity-not-positive");
        } else if (quantity.compareTo(MOST) > 0) {
            add(at + "/quantity", quantity.toPlainString(), "quantity-too-large");
        } else if (quantity.stripTrailingZeros().scale() > Quantity.SCALE) {
            add(at + "/quantity", quantity.toPlainString(), "quantity-over-precise");
        }
        var price = it.unitPrice();
        if (price.signum() < 0 && !charge) {
            add(at + "/unitPrice", price.toPlainString(), "price-negative");
        } else if (price.abs().compareTo(MOST) > 0) {
            add(at + "/unitPrice", price.toPlainString(), "price-too-large");
        } else if (price.stripTrailingZeros().scale() > UnitPrice.SCALE) {
            add(at + "/unitPrice", price.toPlainString(), "price-over-precise");
        }
        if (it.description().length() > 500) {
            add(at + "/description", it.description(), "text-too-long");
        }
    }

    private void add(String pointer, Object value, String code) {
        errors.add(new InputError(pointer, String.valueOf(value), code));
    }
}
