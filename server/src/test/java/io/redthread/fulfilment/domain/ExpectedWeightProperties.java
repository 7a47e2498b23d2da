package io.redthread.fulfilment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.domain.ExpectedWeight.Part;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a parcel should weigh, for any goods. */
class ExpectedWeightProperties {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @Property
    void the_expected_weight_itself_is_always_admitted_and_one_beyond_the_tolerance_never(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 90_000) Integer> grams,
            @ForAll @BigRange(min = "0", max = "50") BigDecimal percent) {
        var expected = ExpectedWeight.of(parts(grams, percent));

        assertThat(expected.admits(expected.grams())).isTrue();
        assertThat(expected.admits(expected.grams().add(expected.tolerance()))).isTrue();
        assertThat(expected.admits(expected.grams().subtract(expected.tolerance())))
                .isTrue();
        assertThat(expected.admits(expected.grams().add(expected.tolerance()).add(TENTH)))
                .isFalse();
        assertThat(expected.admits(
                        expected.grams().subtract(expected.tolerance()).subtract(TENTH)))
                .isFalse();
    }

    @Property
    void packaging_adds_its_weight_and_its_tolerance_and_nothing_else(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 90_000) Integer> grams,
            @ForAll @IntRange(min = 1, max = 5_000) int box,
            @ForAll @IntRange(min = 0, max = 50) int tolerance) {
        var goods = ExpectedWeight.of(parts(grams, BigDecimal.TEN));

        var packed = goods.in(new BigDecimal(box), new BigDecimal(tolerance));

        assertThat(packed.grams().subtract(goods.grams())).isEqualByComparingTo(new BigDecimal(box));
        assertThat(packed.tolerance().subtract(goods.tolerance())).isEqualByComparingTo(new BigDecimal(tolerance));
    }

    private static List<Part> parts(List<Integer> grams, BigDecimal percent) {
        return grams.stream().map(it -> new Part(new BigDecimal(it), percent)).toList();
    }
}
