package io.redthread.purchasing;

import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * An order as it was in one version (版本).
 *
 * @param header what it said, without lines
 * @param supplierName name of the supplier then
 * @param rate the pinned rate
 * @param total with tax, in its currency
 * @param amount with tax, in the company's currency
 * @param lines its lines by their numbers
 */
public record OrderSnapshot(
        OrderContent header, String supplierName, BigDecimal rate, Money total, Money amount, List<PricedLine> lines) {

    /** The order as stored. */
    static OrderSnapshot of(OrderView order, List<PricedLine> lines) {
        return new OrderSnapshot(
                header(order), order.supplierName(), order.rate(), order.total(), order.amount(), lines);
    }

    /** The order as it would be. */
    static OrderSnapshot of(PricedOrder order) {
        return new OrderSnapshot(
                order.content().with(List.of()),
                order.supplierName(),
                order.rate(),
                order.totals().total(),
                order.amount(),
                order.lines());
    }

    /** What the buyer wrote, with the lines. */
    OrderContent content() {
        return header.with(lines.stream().map(PricedLine::content).toList());
    }

    private static OrderContent header(OrderView order) {
        return new OrderContent(
                order.supplier(),
                order.department(),
                order.urgent(),
                order.urgencyReason(),
                order.crossBorder(),
                order.total().currency(),
                order.wantedOn(),
                order.note(),
                List.of());
    }
}
