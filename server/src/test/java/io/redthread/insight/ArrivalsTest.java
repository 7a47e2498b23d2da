package io.redthread.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.DepartmentId;
import io.redthread.insight.TurnArrivals.Way;
import io.redthread.insight.domain.Days;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.store.SpreadRows;
import io.redthread.insight.store.SpreadRows.By;
import io.redthread.insight.store.TotalRows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hand-over times are reckoned from when it came, not from when a turn began (B4, B6). */
class ArrivalsTest extends InsightFixture {

    @Autowired
    private TotalRows totals;

    @Autowired
    private SpreadRows spreads;

    @Test
    void an_arrival_that_comes_to_be_known_late_moves_the_sums_of_its_day() {
        var department = department();
        var requests = requests(60, 9, department);
        write(requests);
        var before = totals.of(of(department)).received();
        var unknown = requests.stream()
                .filter(it -> it.ended() != null && !it.levels().isEmpty())
                .filter(it -> it.levels().getFirst().arrived() == null)
                .toList();

        arrivals.note(unknown.stream()
                .map(it -> came(it, it.levels().getFirst(), Way.INBOX, it.submitted()))
                .toList());
        settle(requests);

        assertThat(unknown).isNotEmpty();
        assertThat(totals.of(of(department)).received()).isEqualTo(before + unknown.size());
    }

    @Test
    void how_soon_it_was_opened_stands_beside_how_long_it_took() {
        var department = department();
        var requests = requests(200, 10, department);
        write(requests);

        var exact = requests.stream()
                .flatMap(it -> it.levels().stream())
                .filter(it -> it.taken() && it.arrived() != null)
                .map(it -> Duration.between(it.activated(), it.seen()).toMillis())
                .sorted()
                .toList();

        var spread =
                spreads.of(By.NOTHING, List.of(Measure.OPENED), of(department)).of(Measure.OPENED);
        assertThat(spread.total()).isEqualTo(exact.size());
        var median = exact.get((exact.size() + 1) / 2 - 1);
        assertThat((double) spread.quantile(0.5)).isBetween(median * 0.95 - 1, median * 1.05 + 1);
    }

    private static Slice of(DepartmentId department) {
        return new Slice(
                Days.through(FIRST, FIRST.plusDays(200)),
                Optional.of(Set.of(department)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
