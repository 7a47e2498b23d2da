package io.redthread.inventory;

import io.redthread.inventory.domain.QuotaKey;
import io.redthread.inventory.store.QuotaRows;
import io.redthread.inventory.store.ShelfRows;
import io.redthread.inventory.store.ShelfRows.ShelfRow;
import io.redthread.inventory.store.StockViews;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.parties.PartnerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how much of what may be promised where, as of this moment: it is read from the balances, not from a job's copy. */
@Service
@Transactional(readOnly = true)
public class Availability {

    private final StockViews views;
    private final ShelfRows shelves;
    private final QuotaRows quotas;
    private final PickSettings settings;
    private final GoodsOwners owners;
    private final LateBooking late;
    private final Clock clock;

    Availability(
            StockViews views,
            ShelfRows shelves,
            QuotaRows quotas,
            PickSettings settings,
            GoodsOwners owners,
            LateBooking late,
            Clock clock) {
        this.views = views;
        this.shelves = shelves;
        this.quotas = quotas;
        this.settings = settings;
        this.owners = owners;
        this.late = late;
        this.clock = clock;
    }

    /**
     * What all warehouses with goods of ours together may still promise, before any shop's quota; SKUs that no warehouse ever had are left out.
     * A reservation in the same batch decides on the rows read here.
     */
    public Map<Sku, Quantity> total(Collection<Sku> skus) {
        return totals(skus).ours();
    }

    /** The same by whose goods they are, from one reading. */
    public Totals totals(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return new Totals(Map.of());
        }
        var rows = shelves.readShelvesOf(skus);
        if (late.possible()) {
            late.remember(skus, rows);
        }
        var today = CompanyDay.today(clock);
        var set = settings.of(rows.stream().map(ShelfRow::warehouse).collect(Collectors.toSet()));
        var theirs = owners.ofWarehouses(set.keySet());
        var totals = new HashMap<Optional<PartnerId>, Map<Sku, Quantity>>();
        for (var shelf : ShelfRows.byShelf(rows)) {
            var first = shelf.getFirst();
            var stock = Objects.requireNonNull(set.get(first.warehouse())).shelf(shelf, today);
            totals.computeIfAbsent(
                            Optional.ofNullable(theirs.get(first.warehouse())),
                            owner -> HashMap.newHashMap(skus.size()))
                    .merge(
                            new Sku(first.sku()),
                            new Quantity(stock.unpromised(), new Uom(first.uom())),
                            Quantity::plus);
        }
        return new Totals(totals);
    }

    /**
     * What may be promised, by whose goods they are.
     *
     * @param byOwner none is ourselves
     */
    public record Totals(Map<Optional<PartnerId>, Map<Sku, Quantity>> byOwner) {

        /** Of goods of ours. */
        public Map<Sku, Quantity> ours() {
            return of(Optional.empty());
        }

        /** Of goods of an owner, or of ours where nobody is named. */
        public Map<Sku, Quantity> of(Optional<PartnerId> owner) {
            return byOwner.getOrDefault(owner, Map.of());
        }
    }

    /** Of our goods by SKU, then by warehouse; SKUs that no warehouse of ours ever had are left out. */
    public Map<Sku, List<AvailableAt>> of(Collection<Sku> skus) {
        return of(skus, Optional.empty());
    }

    /** The same of an owner's goods, or of ours where nobody is named. */
    public Map<Sku, List<AvailableAt>> of(Collection<Sku> skus, Optional<PartnerId> owner) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var rows = views.available(skus, CompanyDay.today(clock));
        var theirs =
                owners.ofWarehouses(rows.stream().map(it -> it.at().warehouse()).collect(Collectors.toSet()));
        return rows.stream()
                .filter(it ->
                        owner.equals(Optional.ofNullable(theirs.get(it.at().warehouse()))))
                .collect(Collectors.groupingBy(
                        StockViews.AvailableRow::sku,
                        LinkedHashMap::new,
                        Collectors.mapping(StockViews.AvailableRow::at, Collectors.toList())));
    }

    /** What the orders of a shop may be promised of each SKU, all warehouses of its owner together; none means nothing. */
    public Map<Sku, ShopShare> forShop(long shop, Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var own = quotas.unused(shop, skus);
        var shares = new HashMap<Sku, ShopShare>();
        var owner = Optional.ofNullable(owners.ofShops(List.of(shop)).get(shop));
        of(skus, owner)
                .forEach((sku, places) -> places.forEach(at -> {
                    var unused = own.getOrDefault(new QuotaKey(shop, at.warehouse(), sku), BigDecimal.ZERO);
                    shares.merge(sku, ShopShare.at(at, unused.max(BigDecimal.ZERO)), ShopShare::plus);
                }));
        return shares;
    }
}
