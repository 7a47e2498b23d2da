package io.redthread.outside;

import io.redthread.inventory.BinFacts;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Lots;
import io.redthread.inventory.NewLot;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.TransferArrival;
import io.redthread.inventory.TransferId;
import io.redthread.inventory.Transfers;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.Arrived;
import io.redthread.receiving.GoodsReceipts;
import io.redthread.receiving.NewGoodsReceipt;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnInspections;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnReceipts;
import io.redthread.receiving.ReturnState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Takes goods in that partners received: as much as their document still takes. */
@Component
class InboundGoods {

    private final ExpectedGoods expected;
    private final GoodsReceipts receipts;
    private final Transfers transfers;
    private final ReturnReads returns;
    private final ReturnReceipts returned;
    private final ReturnInspections inspections;
    private final Lots lots;
    private final Warehouses warehouses;

    InboundGoods(
            ExpectedGoods expected,
            GoodsReceipts receipts,
            Transfers transfers,
            ReturnReads returns,
            ReturnReceipts returned,
            ReturnInspections inspections,
            Lots lots,
            Warehouses warehouses) {
        this.expected = expected;
        this.receipts = receipts;
        this.transfers = transfers;
        this.returns = returns;
        this.returned = returned;
        this.inspections = inspections;
        this.lots = lots;
        this.warehouses = warehouses;
    }

    /**
     * Goods of a report beside what was expected.
     *
     * @param goods which
     * @param expected how much was expected, or could be taken in where more came
     * @param came how much the partner says came
     */
    record Taken(NewDifference.Goods goods, BigDecimal expected, BigDecimal came) {}

    /** Goods of a purchase order, up to what is tolerated. */
    List<Taken> purchase(Instruction it, Report report) {
        var order = new PurchaseOrderId(it.subject().document().id());
        var lines = expected.lines(expected.of(order).id());
        var room = sums(lines, line -> line.room().amount());
        var open = sums(lines, line -> line.open().amount());
        var taking = new ArrayList<NewGoodsReceipt.Came>();
        var taken = new ArrayList<Taken>();
        var came = new TreeMap<Sku, BigDecimal>();
        for (var one : report.goods()) {
            var fits = one.quantity().min(room.getOrDefault(one.sku(), BigDecimal.ZERO));
            room.computeIfPresent(one.sku(), (sku, left) -> left.subtract(fits));
            came.merge(one.sku(), fits, BigDecimal::add);
            if (fits.signum() > 0) {
                taking.add(new NewGoodsReceipt.Came(one.sku(), one.lot(), one.expiresOn(), fits));
            }
            if (one.quantity().compareTo(fits) > 0) {
                taken.add(new Taken(one.key(), fits, one.quantity()));
            }
        }
        open.forEach((sku, quantity) -> {
            var its = came.getOrDefault(sku, BigDecimal.ZERO);
            if (its.compareTo(quantity) < 0) {
                taken.add(new Taken(new NewDifference.Goods(sku, ""), quantity, its));
            }
        });
        if (!taking.isEmpty()) {
            receipts.receive(new NewGoodsReceipt(
                            order, it.warehouse(), Optional.empty(), shortened(report.number()), it.number(), taking)
                    .unnumbered());
        }
        return taken;
    }

    /** Goods of a transfer, pieces with numbers by number: what did not come is posted as lost by the transfer itself. */
    List<Taken> transfer(Instruction it, Report report) {
        var id = new TransferId(it.subject().document().id());
        var left = new HashMap<NewDifference.Goods, BigDecimal>();
        report.goods().forEach(one -> left.merge(one.key(), one.quantity(), BigDecimal::add));
        var bin = shelf(it.warehouse());
        var arrivals = new ArrayList<TransferArrival>();
        var taken = new ArrayList<Taken>();
        var sent = new TreeMap<NewDifference.Goods, BigDecimal>();
        for (var line : transfers.lines(id)) {
            var goods = new NewDifference.Goods(line.sku(), line.lot().orElse(""));
            var its = left.getOrDefault(goods, BigDecimal.ZERO)
                    .subtract(sent.getOrDefault(goods, BigDecimal.ZERO))
                    .max(BigDecimal.ZERO)
                    .min(line.quantity().amount());
            arrivals.add(new TransferArrival(line.lineNo(), line.into().orElse(bin), its));
            sent.merge(goods, line.quantity().amount(), BigDecimal::add);
        }
        transfers.receiveTold(
                id,
                arrivals,
                report.goods().stream()
                        .flatMap(one -> one.serials().stream().map(number -> new SerialPiece(one.sku(), number)))
                        .toList());
        sent.forEach(
                (goods, quantity) -> taken.add(new Taken(goods, quantity, left.getOrDefault(goods, BigDecimal.ZERO))));
        left.forEach((goods, quantity) -> {
            if (!sent.containsKey(goods) && quantity.signum() > 0) {
                taken.add(new Taken(goods, BigDecimal.ZERO, quantity));
            }
        });
        return taken;
    }

    /** Goods of a return; what nobody announced is taken in as such, and judged like the rest. */
    List<Taken> returned(Instruction it, Report report, boolean complete) {
        var id = new ReturnAuthorisationId(it.subject().document().id());
        var room = new TreeMap<Sku, BigDecimal>();
        returns.of(id).goods().stream()
                .filter(one -> one.orderLine() != null)
                .forEach(one -> room.merge(
                        one.sku(), one.expected().minus(one.received()).amount(), BigDecimal::add));
        var before = Map.copyOf(room);
        var came = new TreeMap<Sku, BigDecimal>();
        var arrived = new ArrayList<Arrived>();
        for (var one : report.goods()) {
            came.merge(one.sku(), one.quantity(), BigDecimal::add);
            var fits = one.quantity().min(room.getOrDefault(one.sku(), BigDecimal.ZERO));
            room.computeIfPresent(one.sku(), (sku, left) -> left.subtract(fits));
            if (fits.signum() > 0) {
                arrived.add(new Arrived(one.sku(), one.lot(), fits, false));
            }
            if (one.quantity().compareTo(fits) > 0) {
                arrived.add(new Arrived(one.sku(), one.lot(), one.quantity().subtract(fits), true));
            }
        }
        if (!arrived.isEmpty()) {
            lots.register(report.goods().stream()
                    .filter(one -> !one.lot().isEmpty())
                    .map(one -> new NewLot(one.sku(), one.lot(), Optional.empty(), one.expiresOn()))
                    .toList());
            returned.receive(id, arrived);
        }
        if (complete && returns.of(id).authorisation().state() == ReturnState.ANNOUNCED) {
            returned.complete(id);
        }
        inspections.keptByPartner(id);
        var taken = new ArrayList<Taken>();
        before.forEach((sku, quantity) -> taken.add(
                new Taken(new NewDifference.Goods(sku, ""), quantity, came.getOrDefault(sku, BigDecimal.ZERO))));
        came.forEach((sku, quantity) -> {
            if (!before.containsKey(sku)) {
                taken.add(new Taken(new NewDifference.Goods(sku, ""), BigDecimal.ZERO, quantity));
            }
        });
        return taken;
    }

    /** The same, for goods of a lot that is known from then on. */
    LocationId shelf(WarehouseId warehouse, Difference it) {
        if (!it.lot().isEmpty()) {
            lots.register(List.of(new NewLot(it.sku(), it.lot(), Optional.empty(), Optional.empty())));
        }
        return shelf(warehouse);
    }

    /** Where goods lie in a partner's warehouse; refused where it has no place for them. */
    LocationId shelf(WarehouseId warehouse) {
        return warehouses.bins(warehouse).stream()
                .filter(it -> it.zoneKind() != ZoneKind.RECEIVING)
                .map(BinFacts::id)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/warehouse", warehouse.value(), "warehouse-without-bins"));
    }

    private static TreeMap<Sku, BigDecimal> sums(
            List<ExpectedLine> lines, java.util.function.Function<ExpectedLine, BigDecimal> what) {
        var sums = new TreeMap<Sku, BigDecimal>();
        lines.forEach(line -> sums.merge(line.sku(), what.apply(line), BigDecimal::add));
        return sums;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
