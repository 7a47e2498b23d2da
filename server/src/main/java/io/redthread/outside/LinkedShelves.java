package io.redthread.outside;

import io.redthread.catalog.Goods;
import io.redthread.inventory.PartnersStock;
import io.redthread.inventory.PartnersStock.Held;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.events.StockFreed;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.outside.store.LinkReads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the books of partners' own goods at what the partner said, less what left since; never below what is promised. Goods
 * that are promised no longer are not free again when the partner has fewer, or their link has ended.
 */
@Component
class LinkedShelves {

    private final LinkReads links;
    private final KnownLinks known;
    private final PartnersStock stock;
    private final InboundGoods places;
    private final Goods goods;

    LinkedShelves(LinkReads links, KnownLinks known, PartnersStock stock, InboundGoods places, Goods goods) {
        this.links = links;
        this.known = known;
        this.stock = stock;
        this.places = places;
        this.goods = goods;
    }

    /**
     * What there is of goods.
     *
     * @param offered what the partner lets us promise: what it said, less what left since
     * @param held the locked balance
     */
    record Shelf(BigDecimal offered, Held held) {

        /** What the books shall say. */
        BigDecimal wanted() {
            return offered.max(held.reserved());
        }
    }

    /** Locks the balances of these goods and looks at what was said of them; whoever calls holds the links. */
    Map<Sku, Shelf> look(WarehouseId warehouse, Map<Sku, LinkedGoods> linked) {
        return shelves(warehouse, linked, stock.hold(warehouse, linked.keySet()));
    }

    /** Brings the books to what they shall say. */
    void level(WarehouseId warehouse, Map<Sku, Shelf> shelves, DocumentRef why) {
        var facts = goods.facts(shelves.keySet());
        var more = new HashMap<Sku, Quantity>();
        shelves.forEach((sku, shelf) -> {
            var change = shelf.wanted().subtract(shelf.held().onHand());
            if (change.signum() != 0) {
                more.put(
                        sku,
                        new Quantity(
                                change, Objects.requireNonNull(facts.get(sku)).uom()));
            }
        });
        if (!more.isEmpty()) {
            stock.post(warehouse, places.shelf(warehouse), more, why);
        }
    }

    /** What nobody is promised any more is taken back in the same transaction, before others could be promised it. */
    @EventListener
    void on(StockFreed event) {
        var ever = known.all();
        var freed = new HashMap<WarehouseId, Set<Sku>>();
        event.skus()
                .forEach(sku -> ever.getOrDefault(sku, Set.of())
                        .forEach(it -> freed.computeIfAbsent(it, key -> new HashSet<>())
                                .add(sku)));
        freed.forEach(this::lower);
    }

    private void lower(WarehouseId warehouse, Collection<Sku> skus) {
        var held = stock.holdFree(warehouse, skus);
        if (held.isEmpty()) {
            return;
        }
        var last = links.last(warehouse, held.keySet());
        var shelves = shelves(warehouse, last, held);
        shelves.values().removeIf(it -> it.wanted().compareTo(it.held().onHand()) >= 0);
        if (!shelves.isEmpty()) {
            level(warehouse, shelves, new DocumentRef("warehouse", warehouse.value()));
        }
    }

    private Map<Sku, Shelf> shelves(WarehouseId warehouse, Map<Sku, LinkedGoods> linked, Map<Sku, Held> held) {
        var moments = new HashMap<Sku, Instant>();
        linked.forEach((sku, it) -> {
            if (it.offered().signum() > 0) {
                moments.put(sku, Objects.requireNonNull(it.told()).at());
            }
        });
        var left = stock.leftSince(warehouse, moments);
        var shelves = new HashMap<Sku, Shelf>();
        linked.forEach((sku, it) -> shelves.put(
                sku,
                new Shelf(
                        it.offered()
                                .subtract(left.getOrDefault(sku, BigDecimal.ZERO))
                                .max(BigDecimal.ZERO),
                        held.getOrDefault(sku, Held.NONE))));
        return shelves;
    }
}
