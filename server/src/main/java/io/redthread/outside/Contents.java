package io.redthread.outside;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelView;
import io.redthread.fulfilment.Parcels;
import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialView;
import io.redthread.inventory.SerialWith;
import io.redthread.inventory.TransferId;
import io.redthread.inventory.TransferView;
import io.redthread.inventory.Transfers;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.outside.InstructionContent.Line;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnReads;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.sales.ShipTo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what partners need to do instructions; parcels by the batch, announcements one by one. */
@Component
class Contents {

    private final Parcels parcels;
    private final Orders orders;
    private final ExpectedGoods expected;
    private final Transfers transfers;
    private final ReturnReads returns;
    private final Warehouses warehouses;
    private final Goods goods;
    private final Links links;

    Contents(
            Parcels parcels,
            Orders orders,
            ExpectedGoods expected,
            Transfers transfers,
            ReturnReads returns,
            Warehouses warehouses,
            Goods goods,
            Links links) {
        this.parcels = parcels;
        this.orders = orders;
        this.expected = expected;
        this.transfers = transfers;
        this.returns = returns;
        this.warehouses = warehouses;
        this.goods = goods;
        this.links = links;
    }

    /** The instructions with their goods, in their order. */
    List<InstructionContent> of(List<Instruction> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var sent =
                some.stream().map(Instruction::parcel).filter(Objects::nonNull).collect(Collectors.toSet());
        var views = parcels.byIds(sent).stream()
                .collect(Collectors.toMap(it -> it.parcel().id(), Function.identity()));
        var to = orders.shipTo(
                views.values().stream().map(it -> it.parcel().orderId()).collect(Collectors.toSet()));
        var codes = warehouses.all().stream().collect(Collectors.toMap(WarehouseFacts::id, WarehouseFacts::code));
        var told = some.stream().collect(Collectors.toMap(Instruction::id, it -> lines(it, view(it, views))));
        var linked = linked(some, told);
        return some.stream()
                .map(it -> content(it, view(it, views), to, codes, coded(it, told, linked)))
                .toList();
    }

    /** What partners call goods that are their own: one statement for each of their warehouses. */
    private Map<WarehouseId, Map<Sku, LinkedGoods>> linked(
            List<Instruction> some, Map<InstructionId, List<Line>> told) {
        return some.stream()
                .collect(Collectors.groupingBy(
                        Instruction::warehouse,
                        Collectors.flatMapping(
                                it -> told.getOrDefault(it.id(), List.of()).stream()
                                        .map(Line::sku),
                                Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> links.last(it.getKey(), it.getValue())));
    }

    private static List<Line> coded(
            Instruction it, Map<InstructionId, List<Line>> told, Map<WarehouseId, Map<Sku, LinkedGoods>> linked) {
        var known = linked.getOrDefault(it.warehouse(), Map.of());
        return told.getOrDefault(it.id(), List.of()).stream()
                .map(line -> {
                    var its = known.get(line.sku());
                    return its == null ? line : line.as(its);
                })
                .toList();
    }

    private static @Nullable ParcelView view(Instruction it, Map<ParcelId, ParcelView> views) {
        return it.parcel() == null ? null : views.get(it.parcel());
    }

    /** How much of which goods of which lot is wanted. */
    Map<NewDifference.Goods, Quantity> wanted(Instruction it) {
        var wanted = new HashMap<NewDifference.Goods, Quantity>();
        of(List.of(it)).getFirst().lines().forEach(line -> {
            if (line.quantity() != null) {
                var lot = line.lot() == null ? "" : line.lot();
                wanted.merge(new NewDifference.Goods(line.sku(), lot), line.quantity(), Quantity::plus);
            }
        });
        return wanted;
    }

    private InstructionContent content(
            Instruction it,
            @Nullable ParcelView view,
            Map<OrderId, ShipTo> to,
            Map<WarehouseId, String> codes,
            List<Line> lines) {
        return new InstructionContent(
                it.number(),
                codes.getOrDefault(it.warehouse(), ""),
                it.kind(),
                it.state(),
                it.subject().number(),
                it.issued().at(),
                it.issued().answerBy(),
                view == null ? null : view.parcel().stopped(),
                view == null ? null : view.carrier().code().value(),
                view == null ? null : to.get(view.parcel().orderId()),
                it.kind() == InstructionKind.INBOUND ? from(it, codes) : null,
                it.target() == null ? null : it.target().number(),
                it.reason().isEmpty() ? null : it.reason(),
                lines);
    }

    private List<Line> lines(Instruction it, @Nullable ParcelView view) {
        return switch (it.kind()) {
            case OUTBOUND ->
                view == null
                        ? List.of()
                        : view.lines().stream()
                                .map(line -> new Line(line.sku(), line.name(), line.lot(), line.quantity()))
                                .toList();
            case INBOUND -> announced(it);
            case STOP -> List.of();
            case ENQUIRY -> asked(it.skus());
        };
    }

    private List<Line> asked(Collection<String> skus) {
        var wanted = skus.stream().map(Sku::new).toList();
        var names = goods.names(wanted);
        return wanted.stream()
                .map(sku -> new Line(sku, names.getOrDefault(sku, ""), null, null))
                .toList();
    }

    /** The numbers on their way, by goods. */
    private Map<Sku, List<String>> underway(TransferId id) {
        return transfers.numbers(id).pieces().stream()
                .filter(it -> it.act() == SerialAct.SENT)
                .map(SerialWith::serial)
                .collect(Collectors.groupingBy(
                        SerialView::sku, HashMap::new, Collectors.mapping(SerialView::number, Collectors.toList())));
    }

    private List<Line> announced(Instruction it) {
        var id = it.subject().document().id();
        return switch (it.subject().document().kind()) {
            case ToPartner.PURCHASE ->
                expected.find(new PurchaseOrderId(id))
                        .map(order -> expected.lines(order.id()).stream()
                                .filter(line -> line.open().isPositive())
                                .map(line -> new Line(line.sku(), line.name(), null, line.open()))
                                .toList())
                        .orElse(List.of());
            case TransferView.KIND -> {
                var lines = transfers.lines(new TransferId(id));
                var names = goods.names(lines.stream().map(line -> line.sku()).collect(Collectors.toSet()));
                var numbers = underway(new TransferId(id));
                yield lines.stream()
                        .map(line -> {
                            var its = numbers.remove(line.sku());
                            var told = new Line(
                                    line.sku(),
                                    names.getOrDefault(line.sku(), ""),
                                    line.lot().orElse(null),
                                    line.quantity());
                            return its == null ? told : told.numbered(its);
                        })
                        .toList();
            }
            default -> {
                var its = returns.of(new ReturnAuthorisationId(id)).goods();
                var names = goods.names(its.stream().map(one -> one.sku()).collect(Collectors.toSet()));
                yield its.stream()
                        .filter(one -> one.expected().exceeds(one.received()))
                        .map(one -> new Line(
                                one.sku(),
                                names.getOrDefault(one.sku(), ""),
                                null,
                                one.expected().minus(one.received())))
                        .toList();
            }
        };
    }

    private String from(Instruction it, Map<WarehouseId, String> codes) {
        var id = it.subject().document().id();
        return switch (it.subject().document().kind()) {
            case ToPartner.PURCHASE ->
                expected.find(new PurchaseOrderId(id))
                        .map(ExpectedOrder::supplierName)
                        .orElse("");
            case TransferView.KIND ->
                codes.getOrDefault(transfers.of(new TransferId(id)).from(), "");
            default -> returns.of(new ReturnAuthorisationId(id)).authorisation().waybill();
        };
    }
}
