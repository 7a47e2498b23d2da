package io.redthread.process;

import io.redthread.kernel.CompanyDay;
import io.redthread.platform.background.Pace;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import io.redthread.process.store.StepTallyStore;
import io.redthread.process.store.TallyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps the tallies that node reports read (节点汇总): a day is made once, whole, when it is over – an hour after midnight, so
 * that what commits late is in it. Until then its tallies grow by what was done since the last look, up to half a minute
 * ago; what took longer than that to commit, and what befell an order after it left, comes in when the day is over.
 */
@Service
public class Tallies {

    private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);
    private static final Duration LATE = Duration.ofHours(1);
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final int REST = 19;

    private final TallyStore store;
    private final StepTallyStore stepStore;
    private final StepLimits limits;
    private final List<StepTally.Source> sources;
    private final Transactions transactions;
    private final Clock clock;
    private final Pace pace;

    Tallies(
            TallyStore store,
            StepTallyStore stepStore,
            StepLimits limits,
            List<StepTally.Source> sources,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.stepStore = stepStore;
        this.limits = limits;
        this.sources = sources;
        this.transactions = transactions;
        this.clock = clock;
        this.pace = new Pace(REST, clock);
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 15_000)
    void round() {
        try {
            pace.work(() -> make(store::claim, SETTLED));
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                LOG.debug("tallies wait for the database");
            } else {
                LOG.error("tallies failed", e);
            }
        }
    }

    /** Takes in what was done until now. */
    public void follow() {
        makeAll(() -> Optional.of(store.await()), Duration.ZERO);
    }

    /** Has everything made again, for facts that were loaded for days that are over; all that was done until now is in. */
    public void again() {
        transactions.in(() -> {
            store.mark(null, null);
            return true;
        });
        follow();
    }

    /** A day a transaction, as long as the mark is ours. */
    private void makeAll(Supplier<Optional<TallyStore.Mark>> held, Duration settled) {
        while (make(held, settled)) {
            Thread.onSpinWait();
        }
    }

    private boolean make(Supplier<Optional<TallyStore.Mark>> held, Duration settled) {
        return transactions.in(() -> held.get().map(it -> more(it, settled)).orElse(false));
    }

    /** Makes the first day that is not made yet, or brings the present one up to date; true when there are more behind. */
    private boolean more(TallyStore.Mark mark, Duration settled) {
        var now = clock.instant();
        var today = day(now);
        var day = mark.day()
                .or(() -> store.first().map(Tallies::day))
                .filter(it -> it.isBefore(today))
                .orElse(today);
        var end = start(day.plusDays(1));
        if (end.plus(LATE).isBefore(now)) {
            clear(day);
            add(day, start(day), end);
            store.mark(
                    day.plusDays(1),
                    mark.countedTo().filter(it -> it.isAfter(end)).orElse(null));
            return true;
        }
        var to = now.minus(settled);
        grow(day, mark.countedTo(), to);
        store.mark(day, mark.countedTo().filter(it -> it.isAfter(to)).orElse(to));
        return false;
    }

    /** Brings the days that are not over up to a time: there are two of them in the hour after midnight. */
    private void grow(LocalDate first, Optional<Instant> countedTo, Instant to) {
        if (countedTo.isEmpty()) {
            first.datesUntil(day(to).plusDays(1)).forEach(this::clear);
        }
        var from = countedTo.orElse(start(first));
        while (from.isBefore(to)) {
            var day = day(from);
            var until = start(day.plusDays(1)).isBefore(to) ? start(day.plusDays(1)) : to;
            add(day, from, until);
            from = until;
        }
    }

    private void clear(LocalDate day) {
        store.clear(day);
        stepStore.clear(day);
    }

    private void add(LocalDate day, Instant from, Instant to) {
        store.add(day, start(day), from, to);
        var known = limits.all();
        stepStore.add(
                day,
                sources.stream()
                        .flatMap(it -> it.between(from, to, known).stream())
                        .toList());
    }

    private static LocalDate day(Instant at) {
        return CompanyDay.of(at);
    }

    private static Instant start(LocalDate day) {
        return CompanyDay.start(day);
    }
}
