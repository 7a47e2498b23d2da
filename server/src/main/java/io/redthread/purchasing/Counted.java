package io.redthread.purchasing;

import io.redthread.kernel.Money;

/**
 * What an order counts for when its route is computed (累计计入审批).
 *
 * @param amount what counts, in the company's currency; at least what the order comes to
 * @param others how many other orders count with it
 * @param days the days over which they are summed
 */
public record Counted(Money amount, int others, int days) {

    /** An order that counts for what it is. */
    public static Counted alone(Money amount) {
        return new Counted(amount, 0, 0);
    }
}
