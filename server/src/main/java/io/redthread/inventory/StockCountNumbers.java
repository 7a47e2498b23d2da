package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.util.List;

/**
 * Serial numbers of a stock count (盘点序列号).
 *
 * @param kept those of its goods whose pieces are known by number while they are here
 * @param pieces the pieces that were seen, found or are missing
 * @param unseen pieces of counted goods that are in this warehouse by number and that nobody saw; once that may be told
 * @param swaps numbers that change places once the count is posted; while that waits
 */
public record StockCountNumbers(
        List<Sku> kept, List<SerialWith> pieces, List<SerialView> unseen, List<SerialSwap> swaps) {}
