package io.redthread.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.budget.BudgetImport.PeriodText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write periods in tables. */
class BudgetImportTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11, MONTH, 2026-11-01",
        "2026/3, MONTH, 2026-03-01",
        "2026年11月, MONTH, 2026-11-01",
        "2026Q4, QUARTER, 2026-10-01",
        "2026-q1, QUARTER, 2026-01-01",
        "2026年第2季度, QUARTER, 2026-04-01"
    })
    void reads_months_and_quarters_as_people_write_them(String text, PeriodKind kind, LocalDate startsOn) {
        assertThat(PeriodText.read(text)).isEqualTo(Optional.of(new PeriodText(kind, startsOn)));
    }

    @ParameterizedTest
    @CsvSource({"2026", "2026-13", "2026Q5", "next month", "26-11"})
    void refuses_what_is_no_period(String text) {
        assertThat(PeriodText.read(text)).isEmpty();
    }
}
