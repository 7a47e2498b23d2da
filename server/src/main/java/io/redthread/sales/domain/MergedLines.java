package io.redthread.sales.domain;

import io.redthread.parties.ShopId;
import io.redthread.sales.OrderLine;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.ShipTo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What may leave together, and the lines of those that do (合单). */
public final class MergedLines {

    private MergedLines() {}

    /**
     * What must be the same of orders that are merged.
     *
     * @param shop one shop
     * @param customerCode one buyer, as the shop knows him
     * @param buyer and by name
     * @param to one address
     * @param currency one currency
     * @param exchangeRate at one rate
     * @param scenario one scenario
     */
    public record Alike(
            ShopId shop,
            String customerCode,
            String buyer,
            ShipTo to,
            Currency currency,
            BigDecimal exchangeRate,
            String scenario) {

        /** Of an order. */
        public static Alike of(SalesOrder it) {
            return new Alike(
                    it.shop(),
                    it.customerCode(),
                    it.buyer(),
                    it.shipTo(),
                    it.total().currency(),
                    it.exchangeRate().stripTrailingZeros(),
                    it.scenario());
        }
    }

    /** What the numbers of a follower's lines are raised by. */
    public static int shift(List<OrderLine> lead) {
        return lead.stream().mapToInt(OrderLine::lineNo).max().orElse(0);
    }

    /** The lead's lines with those of the follower behind them. */
    public static List<OrderLine> with(List<OrderLine> lead, List<OrderLine> follower) {
        var shift = shift(lead);
        var lines = new ArrayList<>(lead);
        follower.forEach(line -> lines.add(line.numbered(line.lineNo() + shift)));
        return lines;
    }

    /** The lead's own lines again: what came behind a number goes. */
    public static List<OrderLine> without(List<OrderLine> lead, int shift) {
        return lead.stream().filter(line -> line.lineNo() <= shift).toList();
    }

    /** The follower's lines out of the lead's: what came behind a number, up to another. */
    public static List<OrderLine> outOf(List<OrderLine> lead, int shift, int upTo) {
        return lead.stream()
                .filter(line -> line.lineNo() > shift && line.lineNo() <= upTo)
                .map(line -> line.numbered(line.lineNo() - shift))
                .toList();
    }
}
