package io.redthread.inventory;

import java.math.BigDecimal;

/**
 * What the orders of a shop may be promised of an item, all warehouses together, and how that comes about; in base units.
 *
 * @param free on hand and not promised (现有量 − 占用)
 * @param buffer kept back on purpose in the warehouses (安全缓冲)
 * @param expired of what is free, past its date
 * @param quota what the shop has not used of its own quotas (专属配额)
 * @param others what other shops have not used of theirs
 * @param promisable what is left for the shop: never below zero, never more than free − buffer where there is that much
 */
public record ShopShare(
        BigDecimal free,
        BigDecimal buffer,
        BigDecimal expired,
        BigDecimal quota,
        BigDecimal others,
        BigDecimal promisable) {

    /** Nothing anywhere. */
    public static final ShopShare NONE = new ShopShare(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static ShopShare at(AvailableAt at, BigDecimal unused) {
        return new ShopShare(
                at.onHand().amount().subtract(at.reserved().amount()),
                at.buffer().amount(),
                at.expired().amount(),
                unused,
                at.setAside().amount().subtract(unused).max(BigDecimal.ZERO),
                at.promisable(unused).min(at.available().amount()));
    }

    ShopShare plus(ShopShare other) {
        return new ShopShare(
                free.add(other.free),
                buffer.add(other.buffer),
                expired.add(other.expired),
                quota.add(other.quota),
                others.add(other.others),
                promisable.add(other.promisable));
    }
}
