package io.redthread.performance;

import io.redthread.kernel.CompanyDay;
import io.redthread.performance.domain.KpiSum;
import io.redthread.performance.domain.Tally;
import io.redthread.performance.store.DaySumRows;
import io.redthread.performance.store.DaySumRows.Mark;
import io.redthread.platform.background.Pace;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps the sums that figures are read from (绩效汇总), as tallies of nodes are kept: a day is made once, whole, an hour after
 * it is over; until then its sums grow by what was done since the last look, up to half a minute ago. Made again from
 * nothing they come to the same figures. It takes a twentieth of the time at most.
 */
@Service
public class DaySums {

    private static final Logger LOG = LoggerFactory.getLogger(DaySums.class);
    private static final Duration LATE = Duration.ofHours(1);
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final int MOST_DAYS = 1_100;
    private static final int REST = 19;

    private final DaySumRows rows;
    private final List<KpiSource> sources;
    private final Transactions transactions;
    private final Clock clock;
    private final Pace pace;

    DaySums(DaySumRows rows, List<KpiSource> sources, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.sources = sources;
        this.transactions = transactions;
        this.clock = clock;
        this.pace = new Pace(REST, clock);
    }

    @Scheduled(initialDelay = 25_000, fixedDelay = 15_000)
    void round() {
        try {
            pace.work(() -> make(rows::claim, SETTLED));
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                LOG.debug("figures of performance wait for the database");
            } else {
                LOG.error("figures of performance failed", e);
            }
        }
    }

    /** Takes in what was done until now. */
    public void follow() {
        makeAll(() -> Optional.of(rows.await()), Duration.ZERO);
    }

    /** Makes everything from that day on again; three years back at most. All that was done until now is in. */
    public void again(LocalDate from) {
        var earliest = day(clock.instant()).minusDays(MOST_DAYS);
        transactions.in(() -> {
            rows.await();
            rows.mark(new Mark(Optional.of(from.isBefore(earliest) ? earliest : from), Optional.empty()));
            return true;
        });
        follow();
    }

    /** A day a transaction, as long as the mark is ours. */
    private void makeAll(Supplier<Optional<Mark>> held, Duration settled) {
        while (make(held, settled)) {
            Thread.onSpinWait();
        }
    }

    private boolean make(Supplier<Optional<Mark>> held, Duration settled) {
        return transactions.in(() -> held.get().map(it -> more(it, settled)).orElse(false));
    }

    private boolean more(Mark mark, Duration settled) {
        var now = clock.instant();
        var today = day(now);
        var day = mark.day().orElseGet(() -> today.minusDays(MOST_DAYS));
        var end = CompanyDay.start(day.plusDays(1));
        if (end.plus(LATE).isBefore(now)) {
            rows.clear(day);
            add(day, CompanyDay.start(day), end);
            rows.mark(new Mark(Optional.of(day.plusDays(1)), mark.countedTo().filter(it -> it.isAfter(end))));
            return true;
        }
        var to = now.minus(settled);
        grow(day, mark.countedTo(), to);
        rows.mark(new Mark(
                Optional.of(day),
                Optional.of(mark.countedTo().filter(it -> it.isAfter(to)).orElse(to))));
        return false;
    }

    /** Brings the days that are not over up to a time: there are two of them in the hour after midnight. */
    private void grow(LocalDate first, Optional<Instant> countedTo, Instant to) {
        if (countedTo.isEmpty()) {
            first.datesUntil(day(to).plusDays(1)).forEach(rows::clear);
        }
        var from = countedTo.orElse(CompanyDay.start(first));
        while (from.isBefore(to)) {
            var day = day(from);
            var next = CompanyDay.start(day.plusDays(1));
            var until = next.isBefore(to) ? next : to;
            add(day, from, until);
            from = until;
        }
    }

    private void add(LocalDate day, Instant from, Instant to) {
        Map<Key, Tally> sums = sources.stream()
                .flatMap(it -> it.between(from, to).stream())
                .collect(Collectors.toMap(it -> new Key(it.kpi(), it.place()), KpiSum::tally, Tally::plus));
        rows.add(
                day,
                sums.entrySet().stream()
                        .map(it -> new KpiSum(it.getKey().kpi(), it.getKey().place(), it.getValue()))
                        .toList());
    }

    private static LocalDate day(Instant at) {
        return CompanyDay.of(at);
    }

    /** What is added up to one row. */
    private record Key(KpiCode kpi, KpiSum.Place place) {}
}
