package io.redthread.sales;

import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.rules.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an order would do, before it is saved (改单预览).
 *
 * @param revision the revision it starts from
 * @param before what the order amounts to
 * @param after what it would amount to
 * @param difference after less before: above zero the buyer owes more, below zero he gets money back
 * @param lines every line that there was or would be
 * @param stock what it does to the stock, by SKU; kits taken apart
 * @param reasons why a person would have to review it
 * @param begun whether the warehouse has begun with it: its parcels would come out of their wave
 */
public record ChangePreview(
        int revision,
        Money before,
        Money after,
        Money difference,
        List<LineChange> lines,
        List<StockEffect> stock,
        List<Rule> reasons,
        boolean begun) {

    /**
     * A line before and after.
     *
     * @param before as it is; absent for a new one
     * @param after as it would be; absent for one that goes
     */
    public record LineChange(
            @Nullable OrderLine before, @Nullable OrderLine after) {

        /** Whether it would differ. */
        public boolean changed() {
            return before == null || !before.equals(after);
        }
    }

    /**
     * What becomes of a SKU.
     *
     * @param sku which
     * @param name its Chinese name
     * @param before how much the order wants now
     * @param after how much it would want
     * @param promisable how much its shop could be promised, what the order holds now included
     * @param isShort whether that is too little
     */
    public record StockEffect(
            Sku sku, String name, Quantity before, Quantity after, Quantity promisable, boolean isShort) {}
}
