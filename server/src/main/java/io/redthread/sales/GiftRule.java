package io.redthread.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A gift rule (赠品规则) and what it has given.
 *
 * @param id its id
 * @param content what it says
 * @param granted how many pieces it has given, less what came back
 * @param orders to how many orders
 * @param createdAt since when it is there
 * @param createdBy who made it
 * @param ended when it was ended before its time, by whom and why
 */
public record GiftRule(
        GiftRuleId id,
        NewGiftRule content,
        BigDecimal granted,
        int orders,
        Instant createdAt,
        String createdBy,
        Optional<Ended> ended) {

    /** Whether it may give more: neither ended, nor used up. */
    public boolean hasRoom() {
        return ended.isEmpty()
                && granted.compareTo(content.limits().budget()) < 0
                && content.limits().firstOrders().filter(most -> orders >= most).isEmpty();
    }

    /** The same after so many more pieces, to so many more orders. */
    GiftRule giving(BigDecimal more, int moreOrders) {
        return new GiftRule(id, content, granted.add(more), orders + moreOrders, createdAt, createdBy, ended);
    }

    /**
     * The end of a rule before its time.
     *
     * @param at when
     * @param by who ended it
     * @param why and why
     */
    public record Ended(Instant at, String by, String why) {}
}
