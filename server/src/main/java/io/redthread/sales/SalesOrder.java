package io.redthread.sales;

import io.redthread.kernel.Money;
import io.redthread.parties.ShopId;
import io.redthread.platform.personal.Masks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sales order (销售订单) as it stands now; {@link NewOrder} is what the shop sent.
 *
 * @param id its id, its case's too
 * @param number our number, {@code SO-…}
 * @param shop where it came from
 * @param platformNumber the shop's number
 * @param scenario which standard it follows
 * @param part 1 for the order as its shop sent it, or what of it could ship; 2 and up for the rest, as back orders (欠单)
 * @param revision counts up when the shop changes it, or a rest is split off
 * @param status where it stands
 * @param orderedAt when the buyer ordered
 * @param acceptedAt when it came to our door
 * @param paidAt when it was paid, a pre-sale its deposit
 * @param balancePaidAt when the rest of a pre-sale was paid
 * @param total sum of its lines in its own currency, rounded once
 * @param exchangeRate company currency per unit, pinned
 * @param totalCompany the total in the company's currency
 * @param buyer the shop's name of the buyer
 * @param customerCode the shop's id of the buyer
 * @param shipTo where it goes
 * @param countryOnly whether the shop keeps the rest of the address to itself
 * @param buyerNote what the buyer wrote
 * @param staffNote what we wrote
 * @param flag 0 for none, 1–5 for red, yellow, green, blue, violet
 * @param extra shop-specific fields
 * @param lines in their order
 */
public record SalesOrder(
        OrderId id,
        String number,
        ShopId shop,
        String platformNumber,
        String scenario,
        int part,
        int revision,
        OrderStatus status,
        Instant orderedAt,
        Instant acceptedAt,
        Optional<Instant> paidAt,
        Optional<Instant> balancePaidAt,
        Money total,
        BigDecimal exchangeRate,
        BigDecimal totalCompany,
        String buyer,
        String customerCode,
        ShipTo shipTo,
        boolean countryOnly,
        String buyerNote,
        String staffNote,
        int flag,
        Map<String, String> extra,
        List<OrderLine> lines) {

    /** The same order with other lines. */
    public SalesOrder withLines(List<OrderLine> others) {
        return copy(head(), shipTo, others);
    }

    /** The same order with more lines behind its own, which go on counting. */
    SalesOrder withMore(List<OrderLine> others) {
        var all = new ArrayList<>(lines);
        for (var it : others) {
            all.add(it.numbered(all.stream().mapToInt(OrderLine::lineNo).max().orElse(0) + 1));
        }
        return withLines(all);
    }

    /** As it stands when it came earlier and is over. */
    SalesOrder completed(String itsNumber, Instant cameAt) {
        return copy(
                new Head(id, itsNumber, part, revision, OrderStatus.COMPLETED, cameAt, total, totalCompany),
                shipTo,
                lines);
    }

    /** Whether something was given with it. */
    public boolean hasGifts() {
        return lines.stream().anyMatch(it -> it.gift().isPresent());
    }

    /** The same order with what was ordered alone. */
    public SalesOrder withoutGifts() {
        return hasGifts()
                ? withLines(lines.stream().filter(it -> it.gift().isEmpty()).toList())
                : this;
    }

    /** The same order in a scenario. */
    public SalesOrder of(String itsScenario) {
        return copy(head(), itsScenario, shipTo, lines);
    }

    /** The same order with its recipient and its buyer half hidden. */
    public SalesOrder masked() {
        return copy(head(), scenario, Masks.name(buyer), shipTo.masked(), lines);
    }

    /** What of this order goes now, as its next revision; what its shop sent of it stays the older one. */
    public SalesOrder reduced(List<OrderLine> its, Money amount, BigDecimal inCompany) {
        return copy(new Head(id, number, part, revision + 1, status, acceptedAt, amount, inCompany), shipTo, its);
    }

    /** The same revision with other lines, and what they amount to. */
    public SalesOrder holding(List<OrderLine> its, Money amount, BigDecimal inCompany) {
        return copy(new Head(id, number, part, revision, status, acceptedAt, amount, inCompany), shipTo, its);
    }

    /**
     * What of this order waits, as an order of its own; it is worth what the other part leaves.
     *
     * @param its under what it goes
     * @param now what goes now
     * @param left the lines that wait
     */
    public SalesOrder rest(NewPart its, SalesOrder now, List<OrderLine> left) {
        var head = new Head(
                its.id(),
                its.number(),
                its.part(),
                1,
                OrderStatus.BACK_ORDER,
                its.acceptedAt(),
                total.minus(now.total),
                totalCompany.subtract(now.totalCompany));
        return copy(head, shipTo, left);
    }

    /** Whether it is the rest of an order that could not ship whole. */
    public boolean isBackOrder() {
        return part > 1;
    }

    private Head head() {
        return new Head(id, number, part, revision, status, acceptedAt, total, totalCompany);
    }

    private SalesOrder copy(Head head, ShipTo to, List<OrderLine> its) {
        return copy(head, scenario, to, its);
    }

    private SalesOrder copy(Head head, String itsScenario, ShipTo to, List<OrderLine> its) {
        return copy(head, itsScenario, buyer, to, its);
    }

    private SalesOrder copy(Head head, String itsScenario, String called, ShipTo to, List<OrderLine> its) {
        return new SalesOrder(
                head.id(),
                head.number(),
                shop,
                platformNumber,
                itsScenario,
                head.part(),
                head.revision(),
                head.status(),
                orderedAt,
                head.acceptedAt(),
                paidAt,
                balancePaidAt,
                head.total(),
                exchangeRate,
                head.totalCompany(),
                called,
                customerCode,
                to,
                countryOnly,
                buyerNote,
                staffNote,
                flag,
                extra,
                its);
    }

    /**
     * Under what a part that is split off an order goes.
     *
     * @param id its id
     * @param number our number
     * @param part from 2
     * @param acceptedAt when it was split off
     */
    public record NewPart(OrderId id, String number, int part, Instant acceptedAt) {}

    private record Head(
            OrderId id,
            String number,
            int part,
            int revision,
            OrderStatus status,
            Instant acceptedAt,
            Money total,
            BigDecimal totalCompany) {}
}
