package io.redthread.sales.domain;

import io.redthread.kernel.Quantity;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of an order that ships in part (拆单): what can go now, and what waits for goods. Together they are the order's
 * lines, piece for piece. Charges stay with what goes now.
 *
 * @param now what goes now, under the numbers the lines had
 * @param rest what waits, under the same numbers
 */
public record SplitLines(List<OrderLine> now, List<OrderLine> rest) {

    /**
     * Splits lines.
     *
     * @param lines all lines of the order
     * @param servable how many pieces of each goods line can go now
     * @return nothing where nothing can go, nothing would wait, or what goes would be worth less than its discounts
     */
    public static Optional<SplitLines> of(List<OrderLine> lines, Map<Integer, BigDecimal> servable) {
        var now = new ArrayList<OrderLine>();
        var rest = new ArrayList<OrderLine>();
        for (var line : lines) {
            var whole = line.quantity().amount();
            var pieces = line.kind() == LineKind.CHARGE
                    ? whole
                    : servable.getOrDefault(line.lineNo(), BigDecimal.ZERO).min(whole);
            if (pieces.signum() > 0) {
                now.add(of(line, pieces));
            }
            if (pieces.compareTo(whole) < 0) {
                rest.add(of(line, whole.subtract(pieces)));
            }
        }
        var onlyGifts = lines.stream().noneMatch(SplitLines::isOrdered);
        var ships = now.stream().anyMatch(line -> onlyGifts ? line.kind() == LineKind.GOODS : isOrdered(line));
        return ships && !rest.isEmpty() && amount(now).signum() >= 0
                ? Optional.of(new SplitLines(now, rest))
                : Optional.empty();
    }

    /** What lines amount to, unrounded. */
    public static BigDecimal amount(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A gift does not go before what was ordered. */
    private static boolean isOrdered(OrderLine line) {
        return line.kind() == LineKind.GOODS && line.gift().isEmpty();
    }

    private static OrderLine of(OrderLine line, BigDecimal pieces) {
        return line.withQuantity(new Quantity(pieces, line.quantity().uom()));
    }
}
