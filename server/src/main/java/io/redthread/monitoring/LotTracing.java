package io.redthread.monitoring;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.Parcels;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.inventory.LocationKind;
import io.redthread.inventory.LotEdge;
import io.redthread.inventory.LotLeg;
import io.redthread.inventory.LotRef;
import io.redthread.inventory.LotTrace;
import io.redthread.inventory.LotTraces;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.monitoring.LotTraceView.Delivery;
import io.redthread.monitoring.LotTraceView.Other;
import io.redthread.monitoring.LotTraceView.Source;
import io.redthread.monitoring.LotTraceView.Sums;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.GoodsReceiptReads;
import io.redthread.receiving.GoodsReceiptView;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.sales.ShipTo;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Follows a lot through the whole company: suppliers and assembly above it, parcels, orders and customers below. */
@Service
public class LotTracing {

    private final LotTraces traces;
    private final GoodsReceiptReads receipts;
    private final Parcels parcels;
    private final Orders orders;
    private final Shops shops;
    private final Journal journal;
    private final Transactions transactions;

    LotTracing(
            LotTraces traces,
            GoodsReceiptReads receipts,
            Parcels parcels,
            Orders orders,
            Shops shops,
            Journal journal,
            Transactions transactions) {
        this.traces = traces;
        this.receipts = receipts;
        this.parcels = parcels;
        this.orders = orders;
        this.shops = shops;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** The life of a lot; refused where none is known by that code. Names and phones are masked for those who may not see them. */
    public LotTraceView of(LotRef lot) {
        var trace = traces.of(lot);
        var above = around(lot, trace.upward(), LotEdge::from);
        var below = around(lot, trace.downward(), LotEdge::into);
        Predicate<LotLeg> outside = leg -> leg.place() != LocationKind.ASSEMBLY;
        var sources = trace.legs().stream()
                .filter(outside.and(leg -> leg.incoming() && above.contains(leg.lot()) && isOrigin(leg)))
                .toList();
        var sent = trace.legs().stream()
                .filter(leg -> below.contains(leg.lot()) && isDelivery(leg))
                .toList();
        var others = trace.legs().stream()
                .filter(outside.and(leg -> below.contains(leg.lot()) && !isDelivery(leg)))
                .filter(leg -> !leg.incoming() || !isOrigin(leg))
                .map(LotTracing::other)
                .toList();
        return new LotTraceView(
                lot,
                trace.name(),
                trace.madeOn(),
                trace.expiresOn(),
                trace.upward(),
                trace.downward(),
                sources(sources),
                trace.here(),
                deliveries(sent),
                others,
                sums(lot, trace),
                trace.downward().stream().filter(it -> !it.into().known()).toList(),
                trace.cut());
    }

    /** Who has some of it (召回名单); the taking away is written into the journal. */
    public List<Delivery> recall(LotRef lot) {
        var list = of(lot).deliveries();
        var whole = CurrentAccess.get().may(Permission.PERSONAL_READ);
        transactions.in(() -> {
            journal.record(Act.of(
                    "recall-list-exported",
                    new DocumentRef("lot", 0),
                    lot.sku() + " " + lot.lot(),
                    Map.of("parcels", list.size(), "personal", whole)));
            return true;
        });
        return list;
    }

    private static Set<LotRef> around(LotRef lot, List<LotEdge> edges, Function<LotEdge, LotRef> end) {
        var all = new HashSet<LotRef>();
        all.add(lot);
        edges.stream().map(end).filter(LotRef::known).forEach(all::add);
        return all;
    }

    private static boolean isOrigin(LotLeg leg) {
        return leg.place() == LocationKind.SUPPLIER || leg.place() == LocationKind.OPENING;
    }

    private static boolean isDelivery(LotLeg leg) {
        return !leg.incoming() && leg.documentKind().equals(ParcelId.DOCUMENT_KIND);
    }

    private List<Source> sources(List<LotLeg> legs) {
        var known = receipts
                .byIds(legs.stream()
                        .filter(leg -> leg.documentKind().equals(GoodsReceiptView.KIND))
                        .map(leg -> new GoodsReceiptId(leg.documentId()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        return legs.stream()
                .map(leg -> {
                    var receipt = leg.documentKind().equals(GoodsReceiptView.KIND)
                            ? Optional.ofNullable(known.get(leg.documentId()))
                            : Optional.<GoodsReceiptView>empty();
                    return new Source(
                            leg.lot(),
                            leg.place(),
                            leg.documentKind(),
                            Long.toString(leg.documentId()),
                            receipt.map(GoodsReceiptView::number),
                            receipt.map(GoodsReceiptView::supplierName),
                            leg.quantity(),
                            leg.at());
                })
                .toList();
    }

    private List<Delivery> deliveries(List<LotLeg> legs) {
        var rows = parcels
                .rowsOf(legs.stream()
                        .map(leg -> new ParcelId(leg.documentId()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        var to = orders.shipTo(rows.values().stream().map(ParcelRow::orderId).collect(Collectors.toSet()));
        var names = shops.byIds(rows.values().stream().map(ParcelRow::shop).collect(Collectors.toSet()));
        return legs.stream()
                .flatMap(leg ->
                        Optional.ofNullable(rows.get(leg.documentId()))
                                .map(row -> delivery(leg, row, to, names))
                                .stream())
                .toList();
    }

    private static Delivery delivery(LotLeg leg, ParcelRow row, Map<OrderId, ShipTo> to, Map<ShopId, ShopFacts> names) {
        var whole = CurrentAccess.get().may(Permission.PERSONAL_READ);
        var known = Optional.ofNullable(to.get(row.orderId())).map(it -> whole ? it : it.masked());
        return new Delivery(
                leg.lot(),
                leg.quantity(),
                row.id(),
                row.number(),
                row.waybill() == null ? null : row.waybill().value(),
                row.orderId(),
                row.orderNumber(),
                Optional.ofNullable(names.get(row.shop())).map(ShopFacts::name).orElse(""),
                row.platformNumber(),
                known.map(ShipTo::recipient).orElse(""),
                known.map(ShipTo::phone).orElse(""),
                known.map(it -> it.province() + it.city()).orElse(""),
                leg.at());
    }

    private static Other other(LotLeg leg) {
        return new Other(
                leg.lot(),
                leg.incoming(),
                leg.place(),
                leg.documentKind(),
                Long.toString(leg.documentId()),
                leg.quantity(),
                leg.at());
    }

    private static Sums sums(LotRef lot, LotTrace trace) {
        var own = trace.legs().stream()
                .filter(leg -> leg.lot().equals(lot) && leg.place() == LocationKind.CUSTOMER)
                .toList();
        return new Sums(
                trace.here().stream()
                        .filter(it -> it.lot().equals(lot))
                        .map(LotTrace.Lying::onHand)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                sum(own, false),
                sum(own, true));
    }

    private static BigDecimal sum(List<LotLeg> legs, boolean incoming) {
        return legs.stream()
                .filter(leg -> leg.incoming() == incoming)
                .map(LotLeg::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
