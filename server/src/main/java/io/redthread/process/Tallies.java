package io.redthread.process;

import io.redthread.identity.Calendars;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import io.redthread.process.store.StepTallyStore;
import io.redthread.process.store.TallyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps the tallies that node reports read (节点汇总): days that are over are made once, the present one again and again,
 * at most a tenth of the time. A day is over an hour after midnight, so that what commits late is in it.
 */
@Service
public class Tallies {

    private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);
    private static final Duration LATE = Duration.ofHours(1);
    private static final int SHARE = 10;

    private final TallyStore store;
    private final StepTallyStore stepStore;
    private final StepLimits limits;
    private final List<StepTally.Source> sources;
    private final Transactions transactions;
    private final Clock clock;
    private Instant next = Instant.EPOCH;

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
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 15_000)
    void round() {
        var began = clock.instant();
        if (began.isBefore(next)) {
            return;
        }
        try {
            follow();
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                LOG.debug("tallies wait for the database");
            } else {
                LOG.error("tallies failed", e);
            }
        }
        var ended = clock.instant();
        next = ended.plus(Duration.between(began, ended).multipliedBy(SHARE));
    }

    /** Makes every day up to the present; answers how many. */
    public int follow() {
        var made = 0;
        while (day()) {
            made++;
        }
        return made + 1;
    }

    /** Has everything made again, for facts that were loaded for days that are over. */
    public int again() {
        transactions.in(() -> {
            store.mark(null);
            return true;
        });
        return follow();
    }

    /** Makes the first day that is not over; true when there are more behind it. */
    private boolean day() {
        return transactions.in(() -> {
            var mark = store.claim();
            if (mark.isEmpty()) {
                return false;
            }
            var now = clock.instant();
            var today = LocalDate.ofInstant(now, Calendars.ZONE);
            var day = mark.get()
                    .or(() -> store.first().map(it -> LocalDate.ofInstant(it, Calendars.ZONE)))
                    .filter(it -> it.isBefore(today))
                    .orElse(today);
            make(day);
            if (start(day.plusDays(1)).plus(LATE).isBefore(now)) {
                store.mark(day.plusDays(1));
                return true;
            }
            if (day.isBefore(today)) {
                make(today);
            }
            return false;
        });
    }

    private void make(LocalDate day) {
        var from = start(day);
        var to = start(day.plusDays(1));
        store.make(day, from, to);
        var known = limits.all();
        stepStore.make(
                day,
                sources.stream()
                        .flatMap(it -> it.between(from, to, known).stream())
                        .toList());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Calendars.ZONE).toInstant();
    }
}
