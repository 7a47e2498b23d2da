package io.redthread.receiving;

import io.redthread.inventory.InventoryRefusal.GoodsOfPartner;
import io.redthread.inventory.PartnersGoods;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.sales.OrderId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Goods that a partner sent from its own stock (代发, K4) and that come back: they stay the partner's wherever they come, and never
 * lie on a shelf as ours. Goods of an order that left from our shelves too are ours: nobody can tell the pieces apart.
 */
@Component
class TheirGoods {

    private final ObjectProvider<PartnersGoods> partners;
    private final ObjectProvider<SentParcels> parcels;
    private final Warehouses warehouses;

    TheirGoods(ObjectProvider<PartnersGoods> partners, ObjectProvider<SentParcels> parcels, Warehouses warehouses) {
        this.partners = partners;
        this.parcels = parcels;
        this.warehouses = warehouses;
    }

    /** From which partner's warehouse goods of an order came; ours are left out. Costs nothing where no partner drop-ships. */
    Map<Sku, WarehouseId> of(@Nullable OrderId order) {
        var theirs = theirs();
        var sent = parcels.getIfAvailable();
        if (order == null || sent == null || theirs.isEmpty()) {
            return Map.of();
        }
        Predicate<Set<WarehouseId>> alone = from -> from.size() == 1 && theirs.containsAll(from);
        return sent.sentFrom(order).entrySet().stream()
                .filter(it -> alone.test(it.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue().iterator().next()));
    }

    /** Whether the goods that lie there are a partner's own. */
    boolean keepsItsOwn(WarehouseId warehouse) {
        return theirs().contains(warehouse);
    }

    /** Refuses a partner's warehouse for goods that did not come from it. */
    void requireTheirs(OrderId order, WarehouseId warehouse, Collection<Sku> skus) {
        if (keepsItsOwn(warehouse)) {
            var from = of(order);
            if (!skus.stream().allMatch(it -> Objects.equals(from.get(it), warehouse))) {
                throw new Refused(new GoodsOfPartner(code(warehouse)));
            }
        }
    }

    /** The code of a warehouse. */
    String code(WarehouseId warehouse) {
        return warehouses.all().stream()
                .filter(it -> it.id().equals(warehouse))
                .map(WarehouseFacts::code)
                .findFirst()
                .orElse("");
    }

    private Set<WarehouseId> theirs() {
        var known = partners.getIfAvailable();
        return known == null ? Set.of() : known.dropShipped();
    }
}
