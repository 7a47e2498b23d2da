package io.redthread.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far off a figure is, worked out by hand. */
class DeviationTest {

    /** A Wednesday, 10:00 in Shanghai. */
    private static final Instant THEN = Instant.parse("2024-03-06T02:00:00Z");

    private static final FigureKind PRICES = new FigureKind(Scale.RATIO, false, 0.05, 3);

    @ParameterizedTest(name = "{0}: {1} against {2} is {3} hundredths")
    @CsvSource({
        // ln 2 / ln 1.05: nothing ever moved, so the least spread counts
        "RATIO, 200, 100 100 100 100, 1421, true, 100",
        // half is as far off as double
        "RATIO, 50, 100 100 100 100, 1421, false, 100",
        // the median of |ln(x/100)| over 80 90 100 110 125 is 0.1054, times 1.4826 is 0.1562; ln 2 / 0.1562
        "RATIO, 200, 80 90 100 110 125, 444, true, 100",
        // one wild figure among them moves nothing
        "RATIO, 200, 100 100 100 100 9999, 1421, true, 100",
        // 2√(0.375) against 2√(100.375): 18.81 spreads of 1
        "COUNT, 0, 100 100 100 100, 1881, false, 100",
        "COUNT, 100, 100 100 100 100, 0, false, 100",
        // 1 % and 4 % of 400: (2·asin 0.2 − 2·asin 0.1) · 20
        "SHARE, 400, 100 100 100 100, 405, true, 100",
    })
    void is_measured_by_the_median_and_the_spread_on_its_scale(
            Scale scale, long figure, String before, int hundredths, boolean high, long usual) {
        var kind = new FigureKind(scale, false, 0.05, 3);

        var away = Deviation.of(kind, numbers(before), figure, 400);

        assertThat(away.usual()).isEqualTo(usual);
        assertThat(away.high()).isEqualTo(high);
        assertThat(away.hundredths()).isEqualTo(hundredths);
        assertThat(away.samples()).isEqualTo(numbers(before).length);
    }

    @Test
    void says_nothing_while_too_few_are_known() {
        var memory = new FigureMemory(PRICES, Map.of());

        var away = List.of(100L, 100L, 100L, 900L).stream()
                .map(it -> memory.meet("screw", THEN, it, 0).isPresent())
                .toList();

        assertThat(away).containsExactly(false, false, false, true);
    }

    @Test
    void remembers_the_newest_sixty_only() {
        var memory = new FigureMemory(PRICES, Map.of());

        for (var i = 0; i < 100; i++) {
            memory.meet("screw", THEN, i, 0);
        }

        var slot = FigureMemory.slot(PRICES, "screw", THEN);
        assertThat(memory.of(List.of(slot)).get(slot))
                .hasSize(60)
                .startsWith(40)
                .endsWith(99);
    }

    @Test
    void compares_a_wednesday_with_wednesdays() {
        var kind = new FigureKind(Scale.COUNT, true, 0, 1);
        var memory = new FigureMemory(kind, Map.of());

        memory.meet("shop", THEN, 100, 0);

        assertThat(memory.meet("shop", THEN.plusSeconds(86_400), 100, 0)).isEmpty();
        assertThat(memory.meet("shop", THEN.plusSeconds(7 * 86_400), 100, 0)).isPresent();
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
