package io.redthread.sales;

import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What an order was given (赠品记录).
 *
 * @param id its id, which the order's lines name
 * @param rule by which rule; absent for what a person gave
 * @param order which order; its parts, and the order it is merged into, may hold the lines later
 * @param whose whose order
 * @param quantity how many pieces; zero when all was left out, or came back
 * @param leftOut whether something was left out, because there was none
 * @param withheld whether a person took it off, so that the rule does not give it again
 * @param reason why a person gave it or took it off
 * @param at when
 * @param by who
 */
public record GiftGrant(
        GiftGrantId id,
        Optional<GiftRuleId> rule,
        OrderId order,
        Buyer whose,
        BigDecimal quantity,
        boolean leftOut,
        boolean withheld,
        String reason,
        Instant at,
        String by) {

    /** The same of another quantity. */
    GiftGrant of(BigDecimal other) {
        return new GiftGrant(id, rule, order, whose, other, leftOut, withheld, reason, at, by);
    }

    /** The same, taken off by a person. */
    GiftGrant takenOff(String why) {
        return new GiftGrant(id, rule, order, whose, quantity, leftOut, true, why, at, by);
    }

    /**
     * A buyer, as far as a shop tells them apart.
     *
     * @param shop the shop
     * @param code its id of the buyer, else the buyer's name
     */
    public record Buyer(ShopId shop, String code) {

        /** Of an order. */
        public static Buyer of(SalesOrder order) {
            return new Buyer(order.shop(), order.customerCode().isBlank() ? order.buyer() : order.customerCode());
        }
    }
}
