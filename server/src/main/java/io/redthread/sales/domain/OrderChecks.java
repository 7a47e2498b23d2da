package io.redthread.sales.domain;

import io.redthread.kernel.InputError;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.UnitPrice;
import io.redthread.process.Scenario;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What must hold before an order is taken at all; everything softer is for validation to say. */
public final class OrderChecks {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int MOST_LINES = 10_000;

    private final List<InputError> errors = new ArrayList<>();

    private OrderChecks() {}

    /** What is wrong with the order; nothing when it can be taken. */
    public static List<InputError> of(NewOrder order) {
        var checks = new OrderChecks();
        checks.head(order);
        checks.lines(order);
        if (checks.errors.isEmpty() && total(order).signum() < 0) {
            checks.add("/lines", total(order).toPlainString(), "total-negative");
        }
        return checks.errors;
    }

    /** Sum of the lines, unrounded. */
    public static BigDecimal total(NewOrder order) {
        var total = BigDecimal.ZERO;
        for (var line : order.lines()) {
            total = total.add(line.unitPrice().multiply(line.quantity()));
        }
        return total;
    }

    private void head(NewOrder order) {
        text("/platformNumber", order.platformNumber(), 64, true);
        text("/buyer", order.buyer(), 200, false);
        text("/customerCode", order.customerCode(), 64, false);
        text("/recipient", order.recipient(), 100, false);
        text("/buyerNote", order.buyerNote(), 1000, false);
        text("/address/text", order.address().text(), 500, false);
        text("/address/phone", order.address().phone(), 40, false);
        order.extra().forEach((name, value) -> text("/extra/" + name, value, 2000, false));
        if (order.exchangeRate().signum() <= 0 || order.exchangeRate().compareTo(MOST) > 0) {
            add("/exchangeRate", order.exchangeRate().toPlainString(), "rate-not-positive");
        }
        if (!order.scenario().isBlank() && Scenario.of(order.scenario()).isEmpty()) {
            add("/scenario", order.scenario(), "scenario-unknown");
        }
    }

    private void lines(NewOrder order) {
        if (order.lines().isEmpty()) {
            add("/lines", "[]", "lines-missing");
        }
        if (order.lines().size() > MOST_LINES) {
            add("/lines", String.valueOf(order.lines().size()), "lines-too-many");
            return;
        }
        for (var i = 0; i < order.lines().size(); i++) {
            line("/lines/" + i, order.lines().get(i));
        }
    }

    private void line(String at, NewOrder.NewLine line) {
        text(at + "/platformSku", line.platformSku(), 64, true);
        text(at + "/description", line.description(), 500, false);
        var quantity = line.quantity();
        if (quantity.signum() <= 0) {
            add(at + "/quantity", quantity.toPlainString(), "quantity-not-positive");
        } else if (quantity.compareTo(MOST) > 0) {
            add(at + "/quantity", quantity.toPlainString(), "quantity-too-large");
        } else if (quantity.stripTrailingZeros().scale() > Quantity.SCALE) {
            add(at + "/quantity", quantity.toPlainString(), "quantity-over-precise");
        }
        var price = line.unitPrice();
        if (price.signum() < 0 && line.kind() == LineKind.GOODS) {
            add(at + "/unitPrice", price.toPlainString(), "price-negative");
        } else if (price.abs().compareTo(MOST) > 0) {
            add(at + "/unitPrice", price.toPlainString(), "price-too-large");
        } else if (price.stripTrailingZeros().scale() > UnitPrice.SCALE) {
            add(at + "/unitPrice", price.toPlainString(), "price-over-precise");
        }
    }

    private void text(String at, String value, int longest, boolean required) {
        if (required && value.isBlank()) {
            add(at, value, "value-required");
        } else if (value.length() > longest) {
            add(at, value, "text-too-long");
        } else if (value.chars().anyMatch(it -> it < 0x20 && it != '\n' && it != '\t' && it != '\r' || it == 0x7f)) {
            add(at, value, "text-control-characters");
        }
    }

    private void add(String pointer, String value, String code) {
        errors.add(new InputError(pointer, value, code));
    }
}
