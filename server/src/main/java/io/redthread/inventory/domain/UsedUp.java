package io.redthread.inventory.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of an order's promises are used up by what was taken: of the same lot first, then of other lots of the same goods,
 * because the order needs that much less; and what broke uses a promise only as far as nothing else is free.
 */
public final class UsedUp {

    private final List<Promise> promises;
    private final Map<Promise, BigDecimal> used = new LinkedHashMap<>();

    private UsedUp(Collection<Promise> promises) {
        this.promises = List.copyOf(promises);
    }

    /**
     * A promise of the order.
     *
     * @param id which reservation
     * @param key of which balance
     * @param quantity how much
     */
    public record Promise(long id, StockKey key, BigDecimal quantity) {}

    /**
     * How much of each promise is used up; those of which nothing is are left out.
     *
     * @param promises what the order holds
     * @param taken what was taken of each balance for good and bad pieces
     * @param broken what broke besides
     * @param free what of each balance nobody holds
     */
    public static Map<Promise, BigDecimal> of(
            Collection<Promise> promises,
            Map<StockKey, BigDecimal> taken,
            Map<StockKey, BigDecimal> broken,
            Map<StockKey, BigDecimal> free) {
        var it = new UsedUp(promises);
        var open = new HashMap<StockKey, BigDecimal>();
        taken.forEach((key, amount) ->
                open.put(key, it.use(amount, promise -> promise.key().equals(key))));
        open.forEach(
                (key, amount) -> it.use(amount, promise -> promise.key().sku().equals(key.sku())));
        broken.forEach((key, amount) -> {
            var gone = amount.add(taken.getOrDefault(key, BigDecimal.ZERO));
            var lacking = gone.subtract(free.getOrDefault(key, BigDecimal.ZERO)).subtract(it.usedOf(key));
            it.use(lacking, promise -> promise.key().equals(key));
        });
        return it.used;
    }

    /** Answers what no such promise covers. */
    private BigDecimal use(BigDecimal amount, java.util.function.Predicate<Promise> which) {
        var open = amount;
        for (var promise : promises) {
            var left = promise.quantity().subtract(used.getOrDefault(promise, BigDecimal.ZERO));
            var part = open.min(left);
            if (part.signum() > 0 && which.test(promise)) {
                used.merge(promise, part, BigDecimal::add);
                open = open.subtract(part);
            }
        }
        return open;
    }

    private BigDecimal usedOf(StockKey key) {
        return used.entrySet().stream()
                .filter(one -> one.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
