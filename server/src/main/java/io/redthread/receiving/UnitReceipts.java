package io.redthread.receiving;

import io.redthread.inventory.InventoryRefusal;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.PutAway;
import io.redthread.inventory.Putaway;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Sscc;
import io.redthread.platform.caller.Callers;
import io.redthread.receiving.ArrivalRefusal.UnitInspected;
import io.redthread.receiving.ArrivalRefusal.UnitNotAnnounced;
import io.redthread.receiving.ArrivalRefusal.UnitNotReceived;
import io.redthread.receiving.ArrivalRefusal.UnitOfOtherOrder;
import io.redthread.receiving.ArrivalRefusal.UnitReceived;
import io.redthread.receiving.ArrivalRefusal.UnitStored;
import io.redthread.receiving.ArrivalRefusal.UnitTakenApart;
import io.redthread.receiving.ArrivalRefusal.UnitWithdrawn;
import io.redthread.receiving.domain.Found;
import io.redthread.receiving.store.ArrivalUnitRows;
import io.redthread.receiving.store.GoodsReceiptRows;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an announced unit in by its number, with all that is in it, in one act (整箱收货, X53), and puts it away as one. The
 * unit is held first, so that it comes once; a receipt that is taken back lets it come again.
 */
@Service
@Transactional
public class UnitReceipts {

    private final ArrivalUnitRows rows;
    private final ArrivalUnitReads units;
    private final GoodsReceiptRows receipts;
    private final GoodsReceipts dock;
    private final Putaway putaway;
    private final Journal journal;
    private final Clock clock;

    UnitReceipts(
            ArrivalUnitRows rows,
            ArrivalUnitReads units,
            GoodsReceiptRows receipts,
            GoodsReceipts dock,
            Putaway putaway,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.units = units;
        this.receipts = receipts;
        this.dock = dock;
        this.putaway = putaway;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a unit in. Refused for one that nobody announced, that was withdrawn or received, that belongs to another order
     * than the one that is opened, and for whatever a goods receipt is refused.
     */
    public GoodsReceiptId receive(UnitAtDoor wanted) {
        var trace = held(wanted.sscc());
        var unit = trace.unit();
        if (unit.state() == ArrivalUnitState.WITHDRAWN) {
            throw new Refused(new UnitWithdrawn(unit.sscc()));
        }
        if (unit.came() != null) {
            throw new Refused(new UnitReceived(unit.sscc(), unit.came().number()));
        }
        if (wanted.order().filter(it -> !it.equals(unit.order())).isPresent()) {
            throw new Refused(new UnitOfOtherOrder(unit.sscc(), unit.orderNumber()));
        }
        return dock.receive(new NewGoodsReceipt(
                        unit.order(),
                        wanted.warehouse(),
                        wanted.bin(),
                        unit.deliveryNote(),
                        wanted.note(),
                        Found.of(trace.lines(), wanted.found()))
                .unit(unit.id()));
    }

    /**
     * Puts all that is good in a received unit into one bin. Refused while goods of it are inspected, once goods of it were
     * moved on by themselves, and for whatever single goods would be refused in that bin.
     */
    public void putAway(Sscc sscc, LocationId into) {
        var unit = held(sscc).unit();
        var came = unit.came();
        if (came == null) {
            throw new Refused(new UnitNotReceived(unit.sscc()));
        }
        if (came.storedIn() != null) {
            throw new Refused(new UnitStored(unit.sscc()));
        }
        receipts.locked(came.receipt());
        good(unit, receipts.lines(came.receipt())).forEach((it, quantity) -> {
            try {
                putaway.put(new PutAway(came.bin(), it.sku(), it.inLot(), into, quantity.amount()));
            } catch (Refused refused) {
                throw takenApart(unit, refused);
            }
        });
        rows.stored(came.receipt(), into, clock.instant(), Callers.current().username());
        journal.record(Act.of(
                "arrival-unit-stored",
                unit.id().document(),
                unit.sscc().value(),
                Map.of("receipt", came.number(), "into", into.value())));
    }

    private ArrivalUnitTrace held(Sscc sscc) {
        if (rows.lock(sscc).isEmpty()) {
            throw new Refused(new UnitNotAnnounced(sscc.value()));
        }
        return units.scanned(sscc.value());
    }

    private static Map<Kept, Quantity> good(ArrivalUnitView unit, List<GoodsReceiptLine> lines) {
        var sums = new TreeMap<Kept, Quantity>(Comparator.comparing(Kept::sku).thenComparing(Kept::lot));
        for (var line : lines) {
            if (line.held().isPositive()) {
                throw new Refused(new UnitInspected(unit.sscc(), line.sku()));
            }
            var good = line.inspected() ? line.accepted() : line.quantity();
            if (good.isPositive()) {
                sums.merge(new Kept(line.sku(), line.lot()), good, Quantity::plus);
            }
        }
        return sums;
    }

    private static Refused takenApart(ArrivalUnitView unit, Refused refused) {
        return switch (refused.refusal()) {
            case InventoryRefusal.InsufficientInBin it -> new Refused(new UnitTakenApart(unit.sscc(), it.sku()));
            case InventoryRefusal.InsufficientStock it -> new Refused(new UnitTakenApart(unit.sscc(), it.sku()));
            default -> refused;
        };
    }

    private record Kept(Sku sku, String lot) {

        Optional<String> inLot() {
            return lot.isEmpty() ? Optional.empty() : Optional.of(lot);
        }
    }
}
