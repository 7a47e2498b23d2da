package io.redthread.inventory.domain;

import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.SerialRefusal.SerialTwice;
import io.redthread.inventory.SerialRefusal.SerialsIncomplete;
import io.redthread.inventory.SerialRefusal.SerialsNotKept;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Whether every piece has its number, once, and nothing else has any. */
public final class SerialCount {

    private SerialCount() {}

    /**
     * Refuses the first goods for which that is not so.
     *
     * @param pieces how many of each
     * @param given the numbers
     * @param wanted of which kind of goods a number is wanted here
     */
    public static void require(
            Map<Sku, BigDecimal> pieces,
            Collection<SerialPiece> given,
            Map<Sku, SkuFacts> facts,
            Predicate<SerialTracking> wanted) {
        requireOnce(given);
        var counted = new HashMap<Sku, Integer>();
        for (var it : given) {
            if (!pieces.containsKey(it.sku()) || !wanted.test(tracking(facts, it.sku()))) {
                throw new Refused(new SerialsNotKept(it.sku()));
            }
            counted.merge(it.sku(), 1, Integer::sum);
        }
        new TreeMap<>(pieces).forEach((sku, quantity) -> {
            int numbers = counted.getOrDefault(sku, 0);
            if (wanted.test(tracking(facts, sku)) && quantity.compareTo(BigDecimal.valueOf(numbers)) != 0) {
                throw new Refused(
                        new SerialsIncomplete(sku, quantity.stripTrailingZeros().toPlainString(), numbers));
            }
        });
    }

    /** Refuses a number that is given twice. */
    public static void requireOnce(Collection<SerialPiece> given) {
        var seen = new HashSet<SerialPiece>();
        given.stream().filter(it -> !seen.add(it)).findFirst().ifPresent(it -> {
            throw new Refused(new SerialTwice(it.sku(), it.number()));
        });
    }

    private static SerialTracking tracking(Map<Sku, SkuFacts> facts, Sku sku) {
        var known = facts.get(sku);
        return known == null ? SerialTracking.NONE : known.serials();
    }
}
