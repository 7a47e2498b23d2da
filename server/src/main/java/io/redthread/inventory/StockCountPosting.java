package io.redthread.inventory;

import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.Postable;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.store.BinRows;
import io.redthread.inventory.store.StockCountLineRows;
import io.redthread.inventory.store.StockRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Posts the differences of a stock count as far as that takes nothing that is promised. */
@Component
class StockCountPosting {

    static final String REASON = "stock-count";

    private final StockCountLineRows lines;
    private final StockRows stock;
    private final BinRows bins;
    private final LateBooking late;
    private final Stock ledger;
    private final Journal journal;

    StockCountPosting(
            StockCountLineRows lines, StockRows stock, BinRows bins, LateBooking late, Stock ledger, Journal journal) {
        this.lines = lines;
        this.stock = stock;
        this.bins = bins;
        this.late = late;
        this.ledger = ledger;
        this.journal = journal;
    }

    /** Posts what can be; answers what cannot yet. */
    List<StockCountLine> post(StockCountView count) {
        late.settle();
        var differing = lines.unposted(count.id());
        var free = new HashMap<StockKey, BigDecimal>();
        stock.lock(differing.stream()
                        .map(line -> Postable.stock(line, count.warehouse()))
                        .collect(Collectors.toSet()))
                .forEach((key, row) -> free.put(key, row.onHand().subtract(row.reserved())));
        var inBin = new HashMap<BinKey, BigDecimal>();
        bins.lock(differing.stream().map(Postable::bin).collect(Collectors.toSet()))
                .forEach((key, row) -> inBin.put(key, row.onHand().subtract(row.pinned())));
        var postable = Postable.of(count.warehouse(), differing, free, inBin);
        if (!postable.isEmpty()) {
            ledger.post(postable.stream().map(line -> movement(count, line)).toList());
            lines.posted(
                    count.id(), postable.stream().map(StockCountLine::lineNo).toList());
            journal.record(Act.of("stock-count-posted", count.ref(), count.number(), postable));
        }
        return differing.stream().filter(line -> !postable.contains(line)).toList();
    }

    private static Movement movement(StockCountView count, StockCountLine line) {
        var gain = line.difference().signum() > 0;
        return new Movement(
                line.sku(),
                line.lot(),
                gain ? Places.COUNT_DIFFERENCE : line.bin(),
                gain ? line.bin() : Places.COUNT_DIFFERENCE,
                new Quantity(line.difference().abs(), line.uom()),
                REASON,
                count.ref());
    }
}
