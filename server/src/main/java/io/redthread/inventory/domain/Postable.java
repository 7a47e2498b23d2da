package io.redthread.inventory.domain;

import io.redthread.inventory.StockCountLine;
import io.redthread.inventory.WarehouseId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which differences can be posted without taking goods that are promised: gains all, losses as far as something is free. */
public final class Postable {

    private Postable() {}

    /**
     * Takes them in their order.
     *
     * @param warehouse where they are
     * @param lines lines that differ
     * @param freeInStock what of goods and lot is in the warehouse and not promised
     * @param freeInBin what of it lies in the bin and no picker is sent for
     */
    public static List<StockCountLine> of(
            WarehouseId warehouse,
            List<StockCountLine> lines,
            Map<StockKey, BigDecimal> freeInStock,
            Map<BinKey, BigDecimal> freeInBin) {
        var left = new HashMap<>(freeInStock);
        var postable = new ArrayList<StockCountLine>();
        for (var line : lines) {
            if (line.difference().signum() > 0) {
                postable.add(line);
                left.merge(stock(line, warehouse), line.difference(), BigDecimal::add);
            }
        }
        for (var line : lines) {
            var loss = line.difference().negate();
            if (loss.signum() > 0
                    && freeInBin.getOrDefault(bin(line), BigDecimal.ZERO).compareTo(loss) >= 0
                    && left.getOrDefault(stock(line, warehouse), BigDecimal.ZERO)
                                    .compareTo(loss)
                            >= 0) {
                postable.add(line);
                left.merge(stock(line, warehouse), loss.negate(), BigDecimal::add);
            }
        }
        return postable;
    }

    /** The warehouse's balance that a line is about. */
    public static StockKey stock(StockCountLine line, WarehouseId warehouse) {
        return new StockKey(line.sku(), warehouse, line.lot().orElse(""));
    }

    /** The bin's balance that a line is about. */
    public static BinKey bin(StockCountLine line) {
        return new BinKey(line.sku(), line.lot().orElse(""), line.bin());
    }
}
