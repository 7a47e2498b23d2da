package io.redthread.control.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.5, 1.000000",
        "1, 1, 0.25, 0.250000",
        "10, 10, 0.5, 0.000977",
        "5, 10, 0.5, 0.623047",
        "8, 20, 0.1, 0.000416",
        "11, 10, 0.5, 0.000000",
    })
    void knows_how_likely_so_many_hits_are(int hits, int tries, BigDecimal share, BigDecimal tail) {
        assertThat(Chance.atLeast(hits, tries, share).setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(tail);
    }
}
