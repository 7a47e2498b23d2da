package io.redthread.receiving;

import io.redthread.catalog.Goods;
import io.redthread.inventory.BinFacts;
import io.redthread.inventory.InventoryRefusal;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.OwnerRefusal;
import io.redthread.inventory.Places;
import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialCause;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.Serials;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFiles;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.purchasing.Arrivals;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.receiving.ReceiptRefusal.GoodsMovedOn;
import io.redthread.receiving.ReceiptRefusal.NoReceivingPlace;
import io.redthread.receiving.ReceiptRefusal.OtherWarehouse;
import io.redthread.receiving.ReceiptRefusal.ReceiptReversed;
import io.redthread.receiving.domain.Counting;
import io.redthread.receiving.store.GoodsReceiptRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes bought goods in (采购收货, I2, X50): they stand in a receiving place, from where putaway follows by itself; the order
 * is told what came in the same breath. The order is held first, so that two at the dock never take in too much together.
 */
@Service
@Transactional
public class GoodsReceipts {

    private final GoodsReceiptRows rows;
    private final ExpectedGoods expected;
    private final Arrivals arrivals;
    private final Warehouses warehouses;
    private final DockLots lots;
    private final InspectionRules inspections;
    private final InspectionTasks tasks;
    private final Goods goods;
    private final Stock stock;
    private final Serials serials;
    private final StoredFiles files;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    GoodsReceipts(
            GoodsReceiptRows rows,
            ExpectedGoods expected,
            Arrivals arrivals,
            Warehouses warehouses,
            DockLots lots,
            InspectionRules inspections,
            InspectionTasks tasks,
            Goods goods,
            Stock stock,
            Serials serials,
            StoredFiles files,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.expected = expected;
        this.arrivals = arrivals;
        this.warehouses = warehouses;
        this.lots = lots;
        this.inspections = inspections;
        this.tasks = tasks;
        this.goods = goods;
        this.stock = stock;
        this.serials = serials;
        this.files = files;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes goods in. Refused for an order that is not expected or is wanted elsewhere, for goods that are not on it, and
     * beyond what it may still take.
     */
    public GoodsReceiptId receive(NewGoodsReceipt wanted) {
        if (wanted.goods().isEmpty()) {
            throw InvalidInput.of("/goods", "", "value-required");
        }
        var lines = arrivals.hold(wanted.order());
        var order = expected.of(wanted.order());
        var bin = bin(wanted, order);
        var counted = inspections.sampled(order.supplier(), Counting.of(order.number(), lines, wanted.goods()));
        var skus = counted.stream().map(GoodsReceiptLine::sku).collect(Collectors.toSet());
        lots.register(wanted.goods());
        var pieces = pieces(wanted);
        var id = new GoodsReceiptId(ids.next("receiving", "goods_receipt_id"));
        var receipt = rows.insert(
                id,
                numbers.next("GRN"),
                order,
                bin,
                wanted,
                counted,
                clock.instant(),
                Callers.current().username());
        stock.post(counted.stream()
                .map(line -> new Movement(
                        line.sku(),
                        lot(line),
                        Places.SUPPLIER,
                        line.inspected() ? Places.INSPECTION : bin.id(),
                        line.quantity(),
                        "purchase-receipt",
                        receipt.ref()))
                .toList());
        if (!pieces.isEmpty()) {
            serials.came(
                    pieces, wanted.warehouse(), SerialAct.RECEIVED, new SerialCause(receipt.ref(), receipt.number()));
        }
        arrivals.arrived(order.id(), Counting.byLine(counted));
        goods.firstReceived(skus);
        tasks.came(receipt, counted);
        journal.record(Act.of("goods-received", receipt.ref(), receipt.number(), counted));
        return id;
    }

    private List<SerialPiece> pieces(NewGoodsReceipt wanted) {
        var pieces =
                wanted.goods().stream().flatMap(NewGoodsReceipt.Came::pieces).toList();
        if (wanted.numbered()) {
            serials.requireIncoming(
                    wanted.goods().stream()
                            .collect(Collectors.toMap(
                                    NewGoodsReceipt.Came::sku, NewGoodsReceipt.Came::quantity, BigDecimal::add)),
                    pieces);
        }
        return pieces;
    }

    /** Takes a receipt back whole; refused once goods of it are not where they were put down. */
    public void reverse(GoodsReceiptId id, String why) {
        var receipt = rows.locked(id);
        if (receipt.state() == GoodsReceiptState.REVERSED) {
            throw new Refused(new ReceiptReversed(receipt.number()));
        }
        var lines = rows.lines(id);
        lines.stream()
                .filter(it -> it.accepted().plus(it.rejected()).isPositive())
                .findFirst()
                .ifPresent(it -> {
                    throw new Refused(new GoodsMovedOn(receipt.number(), it.sku()));
                });
        rows.reverse(id, why, clock.instant(), Callers.current().username());
        arrivals.takenBack(receipt.order(), Counting.byLine(lines));
        try {
            stock.post(lines.stream()
                    .map(line -> new Movement(
                            line.sku(),
                            lot(line),
                            line.inspected() ? Places.INSPECTION : receipt.bin(),
                            Places.SUPPLIER,
                            line.quantity(),
                            "purchase-receipt-reversed",
                            receipt.ref()))
                    .toList());
        } catch (Refused refused) {
            throw moved(receipt, refused);
        }
        serials.takenBack(new SerialCause(receipt.ref(), receipt.number()));
        tasks.gone(id);
        journal.record(Act.of("goods-receipt-reversed", receipt.ref(), receipt.number(), Map.of("reason", why)));
    }

    /** Keeps a picture with a receipt that stands. */
    public FileId photograph(GoodsReceiptId id, String name, byte[] picture) {
        var receipt = rows.locked(id);
        if (receipt.state() == GoodsReceiptState.REVERSED) {
            throw new Refused(new ReceiptReversed(receipt.number()));
        }
        var file = files.keep(name, picture).id();
        rows.picture(id, file, clock.instant(), Callers.current().username());
        journal.record(Act.of("goods-receipt-photographed", receipt.ref(), receipt.number(), Map.of("file", name)));
        return file;
    }

    private static Refused moved(GoodsReceiptView receipt, Refused refused) {
        return switch (refused.refusal()) {
            case InventoryRefusal.InsufficientInBin it -> new Refused(new GoodsMovedOn(receipt.number(), it.sku()));
            case InventoryRefusal.InsufficientStock it -> new Refused(new GoodsMovedOn(receipt.number(), it.sku()));
            default -> refused;
        };
    }

    private BinFacts bin(NewGoodsReceipt wanted, ExpectedOrder order) {
        var all = warehouses.all();
        var known = all.stream().collect(Collectors.toMap(WarehouseFacts::id, WarehouseFacts::code));
        WarehouseId here = wanted.warehouse();
        var code = known.get(here);
        if (code == null) {
            throw new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(here.value())));
        }
        if (all.stream().anyMatch(it -> it.id().equals(here) && it.owner().isPresent())) {
            throw new Refused(new OwnerRefusal.GoodsOfOwner(code));
        }
        if (order.warehouse() != null && !order.warehouse().equals(here)) {
            throw new Refused(new OtherWarehouse(order.number(), known.getOrDefault(order.warehouse(), "")));
        }
        return warehouses.bins(here).stream()
                .filter(it -> it.zoneKind() == ZoneKind.RECEIVING)
                .filter(it -> isMeant(it.id(), wanted.bin()))
                .findFirst()
                .orElseThrow(() -> new Refused(new NoReceivingPlace(code)));
    }

    private static boolean isMeant(LocationId bin, Optional<LocationId> wanted) {
        return wanted.isEmpty() || wanted.get().equals(bin);
    }

    private static Optional<String> lot(GoodsReceiptLine line) {
        return line.lot().isEmpty() ? Optional.empty() : Optional.of(line.lot());
    }
}
