package io.redthread.receiving;

import io.redthread.catalog.GoodsCode;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.ExpectedOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order opened at the dock: all a scanner page needs to decide without a connection.
 *
 * @param order the order
 * @param blind whether who counts shall not see how much is expected (盲收)
 * @param lines its lines
 * @param codes the barcodes of their goods
 */
public record AtTheDock(ExpectedOrder order, boolean blind, List<DockLine> lines, List<GoodsCode> codes) {

    /**
     * A line at the dock.
     *
     * @param lineNo its number in the order
     * @param sku the goods
     * @param name what they are called
     * @param open how much is still to come; null where who counts shall not see it
     * @param room how much may be taken in; null likewise
     * @param received how much came before; null likewise
     * @param lots whether they are kept in lots
     * @param serials whether each piece needs its serial number
     * @param expiring whether a lot not seen before needs its last good day
     */
    public record DockLine(
            int lineNo,
            Sku sku,
            String name,
            @Nullable Quantity open,
            @Nullable Quantity room,
            @Nullable Quantity received,
            boolean lots,
            boolean serials,
            boolean expiring) {}
}
