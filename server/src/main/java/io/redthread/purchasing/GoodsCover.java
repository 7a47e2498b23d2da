package io.redthread.purchasing;

import io.redthread.inventory.Availability;
import io.redthread.inventory.Consumption;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of goods how much is there and for how many days that lasts (可售天数), by what customers got in 30 days. */
@Component
class GoodsCover {

    private static final int LOOK_BACK_DAYS = 30;

    private final Availability availability;
    private final Consumption consumption;

    GoodsCover(Availability availability, Consumption consumption) {
        this.availability = availability;
        this.consumption = consumption;
    }

    /** Of these goods; two statements for any number. */
    Map<Sku, Cover> of(Collection<Sku> skus) {
        var wanted = Set.copyOf(skus);
        var there = availability.of(wanted);
        var perDay = consumption.perDay(wanted, LOOK_BACK_DAYS);
        var covers = new HashMap<Sku, Cover>();
        for (var sku : wanted) {
            var available = there.containsKey(sku)
                    ? there.get(sku).stream()
                            .map(at -> at.available().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                    : BigDecimal.ZERO;
            covers.put(sku, new Cover(available, days(available, perDay.get(sku))));
        }
        return covers;
    }

    private static Optional<Integer> days(BigDecimal available, @Nullable BigDecimal perDay) {
        return perDay == null || perDay.signum() == 0
                ? Optional.empty()
                : Optional.of(available
                        .divide(perDay, 0, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(9_999))
                        .intValueExact());
    }

    /**
     * How goods stand.
     *
     * @param available what may be promised in all warehouses, in the base unit
     * @param days for how many days that lasts, at most 9,999; absent when none were sold
     */
    record Cover(BigDecimal available, Optional<Integer> days) {}
}
