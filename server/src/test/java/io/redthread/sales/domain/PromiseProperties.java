package io.redthread.sales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However many ask in turn: no piece is promised twice (X34). */
class PromiseProperties {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @Property(tries = 1000)
    void no_piece_is_promised_twice(
            @ForAll @IntRange(max = 30) int free,
            @ForAll @Size(max = 6) Map<@IntRange(max = 20) Integer, @IntRange(min = 1, max = 30) Integer> comes,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 15) Integer> wanted) {
        var arrivals = new TreeMap<LocalDate, BigDecimal>();
        comes.forEach((days, pieces) -> arrivals.put(TODAY.plusDays(days), BigDecimal.valueOf(pieces)));
        var table = new PromiseTable(TODAY, BigDecimal.valueOf(free), arrivals);

        var taken = new TreeMap<LocalDate, BigDecimal>();
        var inFront = BigDecimal.ZERO;
        for (var each : wanted) {
            var pieces = BigDecimal.valueOf(each);
            table.by(inFront, pieces).ifPresent(day -> taken.merge(day, pieces, BigDecimal::add));
            inFront = inFront.add(pieces);
        }

        for (var days = 0; days <= 20; days++) {
            var day = TODAY.plusDays(days);
            assertThat(taken.headMap(day, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isLessThanOrEqualTo(table.at(day, BigDecimal.ZERO));
        }
    }
}
