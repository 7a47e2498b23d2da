package io.redthread.sales;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an order shall hold instead (改单): all its lines as they shall be.
 *
 * @param revision the revision that the clerk saw
 * @param lines the lines wanted, in their order; a line that is left out goes
 */
public record OrderChange(int revision, List<WantedLine> lines) {

    /** The same without lines that are gifts of the order: they are no part of what was ordered. */
    OrderChange without(SalesOrder order) {
        var gifts = order.lines().stream()
                .filter(it -> it.gift().isPresent())
                .map(OrderLine::lineNo)
                .toList();
        return gifts.isEmpty()
                ? this
                : new OrderChange(
                        revision,
                        lines.stream()
                                .filter(it ->
                                        it.lineNo().filter(gifts::contains).isEmpty())
                                .toList());
    }

    /**
     * A line as it shall be.
     *
     * @param lineNo which line it was; absent for a new one
     * @param sku the goods; absent for a charge, which keeps what it is
     * @param description what it is called; blank for the goods' own name
     * @param quantity in the unit of the goods, above zero
     * @param unitPrice in the order's currency
     */
    public record WantedLine(
            Optional<Integer> lineNo,
            Optional<Sku> sku,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice) {}
}
