package io.redthread.inventory;

import io.redthread.inventory.store.ConsumptionReads;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how fast goods go to customers (日均出库), so that a buyer knows for how many days stock lasts. */
@Service
@Transactional(readOnly = true)
public class Consumption {

    private static final int SCALE = 6;

    private final ConsumptionReads reads;
    private final Clock clock;

    Consumption(ConsumptionReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** What customers got per day over the last so many days, returns not counted; goods that none got are left out. */
    public Map<Sku, BigDecimal> perDay(Collection<Sku> skus, int days) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var perDay = new HashMap<Sku, BigDecimal>();
        reads.toCustomers(skus, clock.instant().minus(Duration.ofDays(days)))
                .forEach((sku, amount) ->
                        perDay.put(sku, amount.divide(BigDecimal.valueOf(days), SCALE, RoundingMode.HALF_UP)));
        return perDay;
    }
}
