package io.redthread.sales.domain;

import io.redthread.inventory.WarehouseId;
import io.redthread.sales.Candidate;
import io.redthread.sales.FreightRate;
import io.redthread.sales.SourcingWeights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which order warehouses are asked for an order, by delivery area, freight and days on the way (X35). Each counts from 0
 * for the best warehouse to 1 for the worst, times its weight; a warehouse without a rate is the worst. What is equal in the
 * end goes by the delivery area. The first that has everything ships; that is decided on locked stock, not here.
 *
 * @param areas the order of the delivery areas
 * @param weights what counts how much
 * @param rates freight by warehouse and province, of each carrier that quotes one; the cheapest counts
 */
public record Sourcing(
        AllocationPreference areas, SourcingWeights weights, Map<WarehouseId, Map<String, List<FreightRate>>> rates) {

    private static final int PLACES = 4;

    /** The same with other weights. */
    public Sourcing with(SourcingWeights other) {
        return new Sourcing(areas, other, rates);
    }

    /** The warehouses to ask, best first; each once. */
    public List<WarehouseId> preference(String province, BigDecimal grams) {
        return weights.weighs()
                ? candidates(province, grams).stream().map(Candidate::warehouse).toList()
                : areas.forProvince(province);
    }

    /** The same with what speaks for each. */
    public List<Candidate> candidates(String province, BigDecimal grams) {
        var asked = areas.forProvince(province);
        var freights = new ArrayList<@Nullable BigDecimal>(asked.size());
        var days = new ArrayList<@Nullable BigDecimal>(asked.size());
        var ranks = new ArrayList<@Nullable BigDecimal>(asked.size());
        for (var warehouse : asked) {
            var rate = rate(warehouse, province, grams);
            freights.add(rate.map(it -> it.of(grams)).orElse(null));
            days.add(rate.map(it -> BigDecimal.valueOf(it.transitDays())).orElse(null));
            ranks.add(BigDecimal.valueOf(ranks.size()));
        }
        var candidates = new ArrayList<Candidate>(asked.size());
        for (var i = 0; i < asked.size(); i++) {
            var score = part(ranks, i, weights.area())
                    .add(part(freights, i, weights.cost()))
                    .add(part(days, i, weights.days()))
                    .divide(BigDecimal.valueOf(weights.sum()), PLACES, RoundingMode.HALF_UP);
            candidates.add(new Candidate(
                    asked.get(i),
                    i + 1,
                    Optional.ofNullable(freights.get(i)),
                    Optional.ofNullable(days.get(i)).map(BigDecimal::intValueExact),
                    score));
        }
        candidates.sort(Comparator.comparing(Candidate::score).thenComparing(Candidate::areaRank));
        return candidates;
    }

    private Optional<FreightRate> rate(WarehouseId warehouse, String province, BigDecimal grams) {
        var known = rates.getOrDefault(warehouse, Map.of());
        return known.getOrDefault(province, known.getOrDefault("", List.of())).stream()
                .min(Comparator.<FreightRate, BigDecimal>comparing(it -> it.of(grams))
                        .thenComparing(FreightRate::transitDays));
    }

    private static BigDecimal part(List<@Nullable BigDecimal> values, int at, int weight) {
        if (weight == 0) {
            return BigDecimal.ZERO;
        }
        var value = values.get(at);
        if (value == null) {
            return BigDecimal.valueOf(weight);
        }
        var least = value;
        var most = value;
        for (var other : values) {
            if (other != null) {
                least = least.min(other);
                most = most.max(other);
            }
        }
        return most.equals(least)
                ? BigDecimal.ZERO
                : value.subtract(least)
                        .multiply(BigDecimal.valueOf(weight))
                        .divide(most.subtract(least), PLACES, RoundingMode.HALF_UP);
    }
}
