package io.redthread.inventory;

import io.redthread.inventory.domain.QuotaKey;
import io.redthread.inventory.store.QuotaRows;
import io.redthread.inventory.store.StockViews;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how much of what may be promised where, as of this moment: it is read from the balances, not from a job's copy. */
@Service
@Transactional(readOnly = true)
public class Availability {

    private final StockViews views;
    private final QuotaRows quotas;
    private final Clock clock;

    Availability(StockViews views, QuotaRows quotas, Clock clock) {
        this.views = views;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** By SKU, then by warehouse; SKUs that no warehouse ever had are left out. */
    public Map<Sku, List<AvailableAt>> of(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        return views.available(skus, LocalDate.ofInstant(clock.instant(), Reservations.ZONE)).stream()
                .collect(Collectors.groupingBy(
                        StockViews.AvailableRow::sku,
                        LinkedHashMap::new,
                        Collectors.mapping(StockViews.AvailableRow::at, Collectors.toList())));
    }

    /** What the orders of a shop may be promised of each SKU, all warehouses together; none means nothing. */
    public Map<Sku, BigDecimal> forShop(long shop, Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var own = quotas.unused(shop, skus);
        var promisable = new HashMap<Sku, BigDecimal>();
        of(skus).forEach((sku, places) -> places.forEach(at -> {
            var unused = own.getOrDefault(new QuotaKey(shop, at.warehouse(), sku), BigDecimal.ZERO);
            promisable.merge(sku, at.promisable(unused.max(BigDecimal.ZERO)), BigDecimal::add);
        }));
        return promisable;
    }
}
