package io.redthread.inventory.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What a zone still has to give, and whether all that somebody wants together can come out of it. Goes down as it gives. */
public final class ZoneCover {

    private final Map<StockKey, BigDecimal> free = new HashMap<>();

    /** What the bins of the zone hold. */
    public ZoneCover(Collection<HoldingBin> bins) {
        bins.forEach(bin -> free.merge(bin.key(), bin.free(), BigDecimal::add));
    }

    /** Takes all of it, or nothing where anything is missing; says which. */
    public boolean take(Map<StockKey, BigDecimal> wanted) {
        var enough = wanted.entrySet().stream()
                .allMatch(it -> free.getOrDefault(it.getKey(), BigDecimal.ZERO).compareTo(it.getValue()) >= 0);
        if (enough) {
            wanted.forEach((key, amount) -> free.merge(key, amount.negate(), BigDecimal::add));
        }
        return enough;
    }
}
