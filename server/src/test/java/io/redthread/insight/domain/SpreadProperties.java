package io.redthread.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Quantiles of spreads for any values. */
class SpreadProperties {

    @Property
    void a_quantile_lies_within_five_percent_of_the_exact_one(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 5_000_000) Long> values,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        var share = percent / 100.0;
        var sorted = values.stream().sorted().toList();
        var exact = sorted.get(Math.max(1, (int) Math.ceil(share * sorted.size())) - 1);

        var read = Spread.of(counts(values)).quantile(share);

        assertThat((double) read).isBetween(exact * 0.95 - 1, exact * 1.05 + 1);
    }

    @Property
    void a_value_lies_in_its_bucket(@ForAll @LongRange(min = 1, max = 100_000_000_000L) long value) {
        var bucket = Spread.bucket(value);

        assertThat((double) value)
                .isGreaterThanOrEqualTo(Math.pow(Spread.STEP, bucket - 1) * 0.999_999)
                .isLessThan(Math.pow(Spread.STEP, bucket) * 1.000_001);
    }

    @Property
    void spreads_add_up(@ForAll @Size(max = 50) List<@LongRange(min = 0, max = 100_000) Long> values) {
        var half = values.size() / 2;
        var sum = new HashMap<>(counts(values.subList(0, half)));
        counts(values.subList(half, values.size())).forEach((bucket, n) -> sum.merge(bucket, n, Long::sum));

        assertThat(Spread.of(sum).quantile(0.9))
                .isEqualTo(Spread.of(counts(values)).quantile(0.9));
    }

    private static Map<Integer, Long> counts(List<Long> values) {
        var counts = new HashMap<Integer, Long>();
        values.forEach(value -> counts.merge(Spread.bucket(value), 1L, Long::sum));
        return counts;
    }
}
