package io.redthread.insight.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * An amount band (金额段) with the time an approval in it may take.
 *
 * @param code kebab-case
 * @param nameZh what it is called
 * @param nameEn the same in English
 * @param lower from which amount on, in yuan; 0 for the first
 * @param targetMinutes within how many minutes from submission to the last decision
 */
public record Band(String code, String nameZh, String nameEn, BigDecimal lower, int targetMinutes) {

    /** The band of an amount: the highest whose lower end it reaches. */
    public static Band of(List<Band> bands, BigDecimal amount) {
        return bands.stream()
                .filter(it -> it.lower().compareTo(amount) <= 0)
                .max(Comparator.comparing(Band::lower))
                .orElseThrow(() -> new IllegalArgumentException("no band for " + amount));
    }
}
