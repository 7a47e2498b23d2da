package io.redthread.importing;

import io.redthread.importing.RowOutcome.Rejected;
import io.redthread.importing.RowOutcome.Taken;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The count of an import (导入对账): what the file held and what became of it. Sums are of unrounded products.
 *
 * @param file all rows
 * @param buckets what was taken, by bucket
 * @param changed rows that wrote something
 * @param refused rows that were refused
 * @param reasons refused rows by the code of their first cause
 */
public record ImportFigures(Sum file, Map<String, Sum> buckets, long changed, Sum refused, Map<String, Long> reasons) {

    /** Before the first row. */
    public static final ImportFigures NONE = new ImportFigures(Sum.ZERO, Map.of(), 0, Sum.ZERO, Map.of());

    /**
     * Rows and what they are worth.
     *
     * @param count how many
     * @param total what they are worth together
     */
    public record Sum(long count, BigDecimal total) {

        public static final Sum ZERO = new Sum(0, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(count + other.count, total.add(other.total));
        }

        Sum minus(Sum other) {
            return new Sum(count - other.count, total.subtract(other.total));
        }
    }

    /** File less everything it became: nought when each row ended as exactly one thing and nothing was lost. */
    public Sum difference() {
        return buckets.values().stream().reduce(file.minus(refused), Sum::minus);
    }

    /** Both together. */
    ImportFigures plus(ImportFigures other) {
        var sums = new TreeMap<>(buckets);
        other.buckets.forEach((bucket, sum) -> sums.merge(bucket, sum, Sum::plus));
        var counts = new TreeMap<>(reasons);
        other.reasons.forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        return new ImportFigures(
                file.plus(other.file), sums, changed + other.changed, refused.plus(other.refused), counts);
    }

    /** Counts rows one by one. */
    static final class Tally {

        private final Map<String, Sum> buckets = new TreeMap<>();
        private final Map<String, Long> reasons = new TreeMap<>();
        private Sum file = Sum.ZERO;
        private Sum refused = Sum.ZERO;
        private long changed;

        void add(BigDecimal worth, RowOutcome outcome) {
            file = file.plus(new Sum(1, worth));
            switch (outcome) {
                case Taken taken -> {
                    buckets.merge(taken.bucket(), new Sum(1, taken.amount()), Sum::plus);
                    changed += taken.changed() ? 1 : 0;
                }
                case Rejected rejected -> {
                    refused = refused.plus(new Sum(1, worth));
                    reasons.merge(rejected.causes().getFirst().code(), 1L, Long::sum);
                }
            }
        }

        ImportFigures figures() {
            return new ImportFigures(file, buckets, changed, refused, reasons);
        }
    }
}
