package io.redthread.purchasing;

import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierFacts;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.purchasing.store.OrderCourseRows;
import io.redthread.purchasing.store.PriceRows;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long goods take from release to arrival (供货周期): the median of what happened with the supplier that sold them last,
 * else the days agreed with it.
 */
@Service
@Transactional(readOnly = true)
public class LeadTimes {

    private static final Duration LOOK_BACK = Duration.ofDays(180);
    private static final int ENOUGH = 3;
    private static final PurchaseOrderId NONE = new PurchaseOrderId(0);

    private final PriceRows prices;
    private final OrderCourseRows courses;
    private final Suppliers suppliers;
    private final Clock clock;

    LeadTimes(PriceRows prices, OrderCourseRows courses, Suppliers suppliers, Clock clock) {
        this.prices = prices;
        this.courses = courses;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /**
     * How long goods take.
     *
     * @param days days of the clock, rounded up
     * @param measured whether it is what happened; otherwise what was agreed
     */
    public record LeadTime(int days, boolean measured) {}

    /** Of these goods; those never bought, and those of which nothing is known, are left out. Three statements. */
    public Map<Sku, LeadTime> of(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var last = new HashMap<Sku, SupplierId>();
        prices.newest(skus, 1, NONE)
                .forEach((sku, paid) -> last.put(sku, paid.getFirst().supplier()));
        var from = last.values().stream().collect(Collectors.toSet());
        var took = courses.took(from, clock.instant().minus(LOOK_BACK), ENOUGH);
        var facts = suppliers.facts(from);
        var known = new HashMap<Sku, LeadTime>();
        last.forEach((sku, supplier) -> Optional.ofNullable(took.get(supplier))
                .map(days -> new LeadTime(days, true))
                .or(() -> Optional.ofNullable(facts.get(supplier)).flatMap(LeadTimes::agreed))
                .ifPresent(it -> known.put(sku, it)));
        return known;
    }

    private static Optional<LeadTime> agreed(SupplierFacts it) {
        return it.terms().leadTimeDays().map(days -> new LeadTime(days, false));
    }
}
