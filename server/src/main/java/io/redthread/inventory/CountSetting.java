package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;

/**
 * When a count needs a decision although no quantity differs (盘点设置).
 *
 * @param swapFrom from which worth, in CNY, serial numbers that change places are decided on; zero for always. Those of goods
 *     without a cost always are
 * @param revision to be sent back with a change
 */
public record CountSetting(BigDecimal swapFrom, int revision) {

    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    /** Refuses less than nothing, parts of a cent and more than a billion. */
    public CountSetting {
        if (swapFrom.signum() < 0
                || swapFrom.compareTo(MOST) > 0
                || swapFrom.stripTrailingZeros().scale() > 2) {
            throw InvalidInput.of("/swapFrom", swapFrom.toPlainString(), "count-limit-out-of-range");
        }
        swapFrom = swapFrom.setScale(2, java.math.RoundingMode.UNNECESSARY);
    }
}
