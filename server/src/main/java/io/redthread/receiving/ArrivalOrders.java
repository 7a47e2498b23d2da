package io.redthread.receiving;

import io.redthread.catalog.Goods;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.inventory.FreshLots;
import io.redthread.inventory.Lots;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.receiving.domain.Announced;
import io.redthread.receiving.domain.Announced.Known;
import io.redthread.receiving.store.ArrivalUnitQueries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Orders for which the caller may announce units: a supplier's key those of its supplier; a person those he sees, and whoever
 * sees receipts all that are expected.
 */
@Component
class ArrivalOrders {

    private final ExpectedGoods expected;
    private final PurchaseOrders orders;
    private final SupplierKeys keys;
    private final ArrivalUnitQueries units;
    private final FreshLots fresh;
    private final Lots lots;
    private final Goods goods;

    ArrivalOrders(
            ExpectedGoods expected,
            PurchaseOrders orders,
            SupplierKeys keys,
            ArrivalUnitQueries units,
            FreshLots fresh,
            Lots lots,
            Goods goods) {
        this.expected = expected;
        this.orders = orders;
        this.keys = keys;
        this.units = units;
        this.fresh = fresh;
        this.lots = lots;
        this.goods = goods;
    }

    /** Those of the wanted ones for which the caller may announce, by their numbers in capitals. */
    Map<String, Announced> of(List<NewArrivalUnit> wanted) {
        var supplier = keys.ofCaller();
        var found = wanted.stream()
                .map(it -> key(it.order()))
                .distinct()
                .flatMap(number -> expected.byNumber(number).stream())
                .filter(it -> isOpenTo(it, supplier))
                .toList();
        if (found.isEmpty()) {
            return Map.of();
        }
        var known = known(wanted.stream().flatMap(it -> it.contents().stream()).toList());
        var underWay = units.underWay(found.stream().map(ExpectedOrder::id).toList());
        var open = new HashMap<String, Announced>();
        for (var order : found) {
            open.put(
                    key(order.number()),
                    new Announced(
                            order, expected.lines(order.id()), underWay.getOrDefault(order.id(), Map.of()), known));
        }
        return open;
    }

    /** How an order's number is looked up. */
    static String key(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private boolean isOpenTo(ExpectedOrder order, Optional<SupplierId> supplier) {
        if (supplier.isPresent()) {
            return order.supplier().equals(supplier.get());
        }
        return CurrentAccess.get().may(Permission.RECEIVING_READ) || isSeen(order.id());
    }

    private boolean isSeen(PurchaseOrderId order) {
        try {
            orders.of(order);
            return true;
        } catch (Refused outOfScope) {
            return false;
        }
    }

    private Known known(Collection<Came> contents) {
        var skus = contents.stream().map(Came::sku).collect(Collectors.toSet());
        Map<Sku, Set<String>> kept = contents.stream()
                .filter(it -> !it.lot().isEmpty())
                .collect(Collectors.groupingBy(Came::sku, Collectors.mapping(Came::lot, Collectors.toSet())));
        return new Known(goods.facts(skus), fresh.expiring(skus), lots.known(kept));
    }
}
