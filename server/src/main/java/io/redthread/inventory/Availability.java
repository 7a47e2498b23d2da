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
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final LateBooking late;
    private final Clock clock;

    Availability(
            StockViews views,
            ShelfRows shelves,
            QuotaRows quotas,
            PickSettings settings,
            LateBooking late,
            Clock clock) {
        this.views = views;
        this.shelves = shelves;
        this.quotas = quotas;
        this.settings = settings;
        this.late = late;
        this.clock = clock;
    }

    /**
     * What all warehouses together may still promise, before any shop's quota; SKUs that no warehouse ever had are left out.
     * A reservation in the same batch decides on the rows read here.
     */
    public Map<Sku, Quantity> total(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var rows = shelves.readShelvesOf(skus);
        if (late.possible()) {
            late.remember(skus, rows);
        }
        var today = CompanyDay.today(clock);
        var set = settings.of(rows.stream().map(ShelfRow::warehouse).collect(Collectors.toSet()));
        var total = HashMap.<Sku, Quantity>newHashMap(skus.size());
        for (var shelf : ShelfRows.byShelf(rows)) {
            var first = shelf.getFirst();
            var stock = Objects.requireNonNull(set.get(first.warehouse())).shelf(shelf, today);
            total.merge(new Sku(first.sku()), new Quantity(stock.unpromised(), new Uom(first.uom())), Quantity::plus);
        }
        return total;
    }

    /** By SKU, then by warehouse; SKUs that no warehouse ever had are left out. */
    public Map<Sku, List<AvailableAt>> of(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        return views.available(skus, CompanyDay.today(clock)).stream()
                .collect(Collectors.groupingBy(
                        StockViews.AvailableRow::sku,
                        LinkedHashMap::new,
                        Collectors.mapping(StockViews.AvailableRow::at, Collectors.toList())));
    }

    /** What the orders of a shop may be promised of each SKU, all warehouses together; none means nothing. */
    public Map<Sku, ShopShare> forShop(long shop, Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var own = quotas.unused(shop, skus);
        var shares = new HashMap<Sku, ShopShare>();
        of(skus).forEach((sku, places) -> places.forEach(at -> {
            var unused = own.getOrDefault(new QuotaKey(shop, at.warehouse(), sku), BigDecimal.ZERO);
            shares.merge(sku, ShopShare.at(at, unused.max(BigDecimal.ZERO)), ShopShare::plus);
        }));
        return shares;
    }
}
