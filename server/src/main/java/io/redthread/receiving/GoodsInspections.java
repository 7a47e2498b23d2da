package io.redthread.receiving;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.Places;
import io.redthread.inventory.Stock;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.Arrivals;
import io.redthread.receiving.ReceiptRefusal.MoreThanHeld;
import io.redthread.receiving.ReceiptRefusal.NotHeld;
import io.redthread.receiving.ReceiptRefusal.ReceiptReversed;
import io.redthread.receiving.store.GoodsReceiptRows;
import io.redthread.receiving.store.HeldRows;
import io.redthread.receiving.store.InspectionRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges bought goods that wait to be inspected (来料质检, X23): good ones go to the receiving place, from where putaway
 * follows and back orders find them; the others wait for their supplier, and the order waits for new ones.
 */
@Service
@Transactional
public class GoodsInspections {

    private final GoodsReceiptRows receipts;
    private final InspectionRows rows;
    private final HeldRows held;
    private final InspectionTasks tasks;
    private final Arrivals arrivals;
    private final Stock stock;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    GoodsInspections(
            GoodsReceiptRows receipts,
            InspectionRows rows,
            HeldRows held,
            InspectionTasks tasks,
            Arrivals arrivals,
            Stock stock,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.receipts = receipts;
        this.rows = rows;
        this.held = held;
        this.tasks = tasks;
        this.arrivals = arrivals;
        this.stock = stock;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What was found of a line.
     *
     * @param lineNo the line of the receipt
     * @param accepted how many are good, zero or more
     * @param rejected how many are not, zero or more; some of either
     * @param reason what was wrong; wanted where some are rejected, at most 500 characters
     */
    public record Verdict(int lineNo, BigDecimal accepted, BigDecimal rejected, String reason) {

        /** Refuses nothing at all, less than nothing, and rejecting without a reason. */
        public Verdict {
            if (accepted.signum() < 0) {
                throw InvalidInput.of("/accepted", accepted, "quantity-not-positive");
            }
            if (rejected.signum() < 0 || accepted.add(rejected).signum() == 0) {
                throw InvalidInput.of("/rejected", rejected, "quantity-not-positive");
            }
            if (rejected.signum() > 0 && reason.isBlank()) {
                throw InvalidInput.of("/reason", "", "value-required");
            }
            if (reason.length() > 500) {
                throw InvalidInput.of("/reason", reason, "text-too-long");
            }
        }
    }

    /** One page of goods that wait to be judged, the oldest first. */
    @Transactional(readOnly = true)
    public Page<HeldGoods> waiting(HeldFilter filter, PageQuery page) {
        return held.page(filter, page);
    }

    /** One page of goods that wait for their supplier or went back, the newest first. */
    @Transactional(readOnly = true)
    public Page<SupplierReturnView> returns(SupplierReturnFilter filter, PageQuery page) {
        return held.returns(filter, page);
    }

    /** Judges goods of a receipt; refused beyond what waits, and once the receipt was taken back. */
    public void judge(GoodsReceiptId id, Verdict verdict) {
        var receipt = receipts.locked(id);
        if (receipt.state() == GoodsReceiptState.REVERSED) {
            throw new Refused(new ReceiptReversed(receipt.number()));
        }
        var line = receipts.lines(id).stream()
                .filter(it -> it.lineNo() == verdict.lineNo() && it.held().isPositive())
                .findFirst()
                .orElseThrow(() -> new Refused(new NotHeld(receipt.number(), verdict.lineNo())));
        var uom = line.quantity().uom();
        var accepted = new Quantity(verdict.accepted(), uom);
        var rejected = new Quantity(verdict.rejected(), uom);
        if (accepted.plus(rejected).exceeds(line.held())) {
            throw new Refused(new MoreThanHeld(line.sku(), accepted.plus(rejected), line.held()));
        }
        rows.judge(id, verdict, clock.instant(), by());
        if (rejected.isPositive()) {
            rows.reject(
                    new SupplierReturnId(ids.next("receiving", "supplier_return_id")),
                    numbers.next("RTV"),
                    id,
                    verdict,
                    clock.instant(),
                    by());
            arrivals.takenBack(receipt.order(), Map.of(line.orderLine(), rejected.amount()));
        }
        if (accepted.isPositive()) {
            stock.post(List.of(moved(receipt, line, accepted, receipt.bin(), "purchase-accepted")));
        }
        tasks.judged(id, receipts.lines(id));
        journal.record(Act.of("goods-judged", receipt.ref(), receipt.number(), verdict));
    }

    /** Rejected goods leave for their supplier; refused once they did. */
    public void sent(SupplierReturnId id) {
        var note = rows.locked(id);
        rows.sent(note, clock.instant(), by());
        stock.post(List.of(moved(note.receipt(), note.line(), note.quantity(), Places.SUPPLIER, "purchase-return")));
        journal.record(Act.of(
                "supplier-return-sent",
                note.receipt().ref(),
                note.number(),
                Map.of("sku", note.line().sku())));
    }

    private static Movement moved(
            GoodsReceiptView receipt, GoodsReceiptLine line, Quantity much, LocationId to, String reason) {
        return new Movement(
                line.sku(),
                line.lot().isEmpty() ? Optional.empty() : Optional.of(line.lot()),
                Places.INSPECTION,
                to,
                much,
                reason,
                receipt.ref());
    }

    private static String by() {
        return Callers.current().username();
    }
}
