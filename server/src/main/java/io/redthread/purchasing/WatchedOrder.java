package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * An order as it is watched (受监控的采购订单).
 *
 * @param id which
 * @param number its number
 * @param buyer user name of who wrote it
 * @param department for whom
 * @param supplier from whom
 * @param supplierName name of the supplier
 * @param amount what it comes to, in the company's currency
 * @param urgent whether it is marked urgent
 * @param at when it was submitted
 * @param parts what it is made of; none is zero
 */
public record WatchedOrder(
        PurchaseOrderId id,
        String number,
        String buyer,
        DepartmentId department,
        SupplierId supplier,
        String supplierName,
        Money amount,
        boolean urgent,
        Instant at,
        List<Part> parts) {

    /**
     * The lines of one kind.
     *
     * @param family code of the goods' category, or empty
     * @param calledOff whether they are called off an agreement
     * @param regular whether they are of the standing assortment
     * @param amount what they come to, in the company's currency, rounded down; above zero
     */
    public record Part(String family, boolean calledOff, boolean regular, Money amount) {}

    static WatchedOrder of(OrderInHand hand, Instant at) {
        return of(hand.id(), hand.number(), hand.buyer().username(), hand.order(), at);
    }

    /** An order with its department and supplier named. */
    static WatchedOrder of(PurchaseOrderId id, String number, String buyer, PricedOrder order, Instant at) {
        return new WatchedOrder(
                id,
                number,
                buyer,
                order.content().department().orElseThrow(),
                order.content().supplier().orElseThrow(),
                order.supplierName(),
                order.amount(),
                order.content().urgent(),
                at,
                parts(order.lines(), order.rate()));
    }

    /** A stored order that was submitted, with its lines. */
    static WatchedOrder of(OrderView order, List<PricedLine> lines) {
        return new WatchedOrder(
                order.id(),
                order.number(),
                order.buyer(),
                order.department().orElseThrow(),
                order.supplier().orElseThrow(),
                order.supplierName(),
                order.amount(),
                order.urgent(),
                order.times().submittedAt().orElseThrow(),
                parts(lines, order.rate()));
    }

    private record Kind(String family, boolean calledOff, boolean regular) {

        static Kind of(PricedLine line) {
            return new Kind(
                    line.category(), line.content().agreement().isPresent(), line.goods() == GoodsClass.REGULAR);
        }

        String order() {
            return family + '/' + calledOff + regular;
        }
    }

    private static List<Part> parts(List<PricedLine> lines, BigDecimal rate) {
        var kinds = new TreeMap<Kind, BigDecimal>(java.util.Comparator.comparing(Kind::order));
        lines.forEach(line -> kinds.merge(Kind.of(line), line.gross(), BigDecimal::add));
        var parts = new ArrayList<Part>(kinds.size());
        kinds.forEach((kind, gross) -> {
            var amount = new Money(gross.multiply(rate).setScale(2, RoundingMode.DOWN), CompanyCurrency.CNY);
            if (amount.isPositive()) {
                parts.add(new Part(kind.family(), kind.calledOff(), kind.regular(), amount));
            }
        });
        return List.copyOf(parts);
    }
}
