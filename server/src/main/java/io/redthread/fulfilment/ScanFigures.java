package io.redthread.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What was scanned on the floor in a stretch of time, from what happened there (扫码指标; requirements L2, P32).
 *
 * @param picked stops picked in full; each took a scan of the bin and one of the goods
 * @param packed parcels that passed the pack check
 * @param mispacked parcels among all checked whose content was not what was ordered at least once
 * @param refused refused scans by what was wrong
 */
public record ScanFigures(long picked, long packed, long mispacked, Map<ScanFault, Long> refused) {

    public ScanFigures {
        refused = Map.copyOf(refused);
    }

    /** Share of scans that were right, 0 to 1; empty when nothing was scanned. */
    public Optional<BigDecimal> success() {
        var right = 2 * picked + packed;
        return share(
                right, right + refused.values().stream().mapToLong(it -> it).sum());
    }

    /** Share of checked parcels that held what was ordered when they came to the bench, 0 to 1 (拣货准确率). */
    public Optional<BigDecimal> accuracy() {
        return share(packed - Math.min(packed, mispacked), packed);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN));
    }
}
