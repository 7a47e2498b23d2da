package io.redthread.platform.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberEndsTest {

    /** Already the 30th in Shanghai. */
    private final NumberEnds ends = new NumberEnds(Clock.fixed(Instant.parse("2026-11-29T16:30:00Z"), ZoneOffset.UTC));

    @Test
    void a_running_number_is_of_one_of_the_last_days() {
        assertThat(ends.meant("SO", "123"))
                .hasSize(NumberEnds.DAYS)
                .startsWith("SO-20261130-000123", "SO-20261129-000123")
                .endsWith("SO-20261031-000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261122-000123", "20261122000123", "20261122-123"})
    void a_date_and_a_running_number_are_one_document(String typed) {
        assertThat(ends.meant("PO", typed)).containsExactly("PO-20261122-000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "1234567", "20261122", "123456789012345", "12a", "SO-1", "-123", ""})
    void what_cannot_be_the_end_of_a_number_means_none(String typed) {
        assertThat(ends.meant("SO", typed)).isEmpty();
    }
}
