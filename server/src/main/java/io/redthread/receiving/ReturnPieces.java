package io.redthread.receiving;

import io.redthread.inventory.BinFacts;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.ReturnedSerials;
import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialCause;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.SerialRefusal.SerialsToJudge;
import io.redthread.inventory.SerialVerdict;
import io.redthread.inventory.Serials;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.receiving.domain.Judging.Found;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Returned goods by their serial numbers (序列号): each of the order that comes back, each judged by its number. */
@Component
class ReturnPieces {

    private final ReturnedSerials returned;
    private final Serials serials;
    private final Warehouses warehouses;

    ReturnPieces(ReturnedSerials returned, Serials serials, Warehouses warehouses) {
        this.returned = returned;
        this.serials = serials;
        this.warehouses = warehouses;
    }

    /** Scanned numbers come in; of a piece whose number nobody can read none is given. */
    void came(ReturnView it, List<Arrived> arrived) {
        var pieces = arrived.stream()
                .flatMap(one -> one.serials().stream().map(number -> new SerialPiece(one.sku(), number)))
                .toList();
        returned.came(
                pieces,
                it.warehouse(),
                cause(it),
                Optional.ofNullable(it.order()).map(ReturnPieces::sale));
    }

    /** Pieces are judged by number; refused where more numbers would wait than pieces are left. */
    void judged(ReturnView it, List<ReturnGoods> goods, List<Found> found) {
        var bins = bins(it.warehouse(), found);
        var verdicts = found.stream()
                .flatMap(one -> one.judged().serials().stream().map(number -> verdict(one, number, bins)))
                .toList();
        if (!verdicts.isEmpty() || !kept(goods).isEmpty()) {
            returned.judged(verdicts, cause(it));
            requireRoom(returned.waiting(Returns.ref(it.id())), goods, found);
        }
    }

    /** Another order sends what came back once more. */
    void exchanged(ReturnView it, OrderId order, String number) {
        returned.exchanged(Returns.ref(it.id()), new SerialCause(sale(order), number));
    }

    /** The order of a return becomes known; refused where a piece of it was sold with another. */
    void linked(ReturnAuthorisationId id, OrderId order) {
        returned.linked(Returns.ref(id), sale(order));
    }

    /** The orders a number was sold with, of pieces that are with their buyers. */
    List<OrderId> ordersOf(String number) {
        return returned.ordersOf(number).stream()
                .map(it -> new OrderId(it.id()))
                .toList();
    }

    /** What of a return has numbers, and which. Asks for nothing where its goods have none. */
    ReturnNumbers of(ReturnView it, List<ReturnGoods> goods) {
        var kept = kept(goods);
        return kept.isEmpty()
                ? ReturnNumbers.NONE
                : new ReturnNumbers(
                        kept,
                        Optional.ofNullable(it.order())
                                .map(order -> returned.soldWith(sale(order)))
                                .orElse(List.of()),
                        returned.cameWith(Returns.ref(it.id())));
    }

    private List<Sku> kept(List<ReturnGoods> goods) {
        return serials.tracked(goods.stream().map(ReturnGoods::sku).distinct().toList());
    }

    private Map<LocationId, String> bins(WarehouseId warehouse, List<Found> found) {
        return found.stream().allMatch(one -> one.judged().serials().isEmpty())
                ? Map.of()
                : warehouses.bins(warehouse).stream().collect(Collectors.toMap(BinFacts::id, BinFacts::code));
    }

    private static void requireRoom(Map<Sku, Long> waiting, List<ReturnGoods> goods, List<Found> found) {
        var left = new HashMap<Sku, BigDecimal>();
        goods.forEach(
                it -> left.merge(it.sku(), it.received().minus(it.judged()).amount(), BigDecimal::add));
        found.forEach(it -> left.merge(it.sku(), it.quantity().amount().negate(), BigDecimal::add));
        new TreeMap<>(waiting).forEach((sku, numbers) -> {
            var pieces = left.getOrDefault(sku, BigDecimal.ZERO);
            if (pieces.compareTo(BigDecimal.valueOf(numbers)) < 0) {
                throw new Refused(new SerialsToJudge(
                        sku, numbers.intValue(), pieces.stripTrailingZeros().toPlainString()));
            }
        });
    }

    private static SerialVerdict verdict(Found one, String number, Map<LocationId, String> bins) {
        var judged = one.judged();
        return new SerialVerdict(
                new SerialPiece(one.sku(), number),
                act(judged.disposition()),
                judged.bin().map(bin -> bins.getOrDefault(bin, "")).orElse(judged.note()));
    }

    private static SerialAct act(ReturnDisposition disposition) {
        return switch (disposition) {
            case RESTOCK -> SerialAct.RESTOCKED;
            case SCRAP -> SerialAct.WRITTEN_OFF;
            case SUPPLIER -> SerialAct.TO_SUPPLIER;
            case CUSTOMER -> SerialAct.TO_CUSTOMER;
        };
    }

    private static SerialCause cause(ReturnView it) {
        return new SerialCause(Returns.ref(it.id()), it.number());
    }

    private static DocumentRef sale(OrderId order) {
        return Cases.document(new CaseId(order.value()));
    }
}
