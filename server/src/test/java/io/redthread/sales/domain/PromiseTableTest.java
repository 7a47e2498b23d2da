package io.redthread.sales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when goods can be promised (X34); today is 1 December. */
class PromiseTableTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @ParameterizedTest(name = "free {0}, comes {1}, in front {2}, wanted {3}: {4}")
    @CsvSource(textBlock = """
            10, '',                        0,  10, 2026-12-01
            10, '',                        0,  11,
            10, '',                        1,  10,
            10, 2026-12-03 5,              1,  10, 2026-12-03
            0,  2026-12-03 5,              0,  5,  2026-12-03
            0,  2026-12-03 5,              5,  1,
            0,  2026-12-03 5 2026-12-09 8, 5,  1,  2026-12-09
            0,  2026-12-03 5 2026-12-09 8, 0,  13, 2026-12-09
            0,  2026-12-03 5 2026-12-09 8, 0,  14,
            3,  2026-12-01 2,              0,  5,  2026-12-01
            0,  2026-12-03 5 2026-12-09 8, 20, 1,
            """)
    void names_the_first_day_on_which_all_of_it_is_there(
            BigDecimal free,
            String comes,
            BigDecimal inFront,
            BigDecimal wanted,
            @org.jspecify.annotations.Nullable LocalDate day) {
        var table = new PromiseTable(TODAY, free, arrivals(comes));

        assertThat(table.by(inFront, wanted)).isEqualTo(Optional.ofNullable(day));
    }

    private static TreeMap<LocalDate, BigDecimal> arrivals(String comes) {
        var arrivals = new TreeMap<LocalDate, BigDecimal>();
        var words = comes.isBlank() ? new String[0] : comes.split(" ");
        for (var i = 0; i < words.length; i += 2) {
            arrivals.put(LocalDate.parse(words[i]), new BigDecimal(words[i + 1]));
        }
        return arrivals;
    }
}
