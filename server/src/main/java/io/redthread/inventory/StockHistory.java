package io.redthread.inventory;

import io.redthread.inventory.store.HistoryRows;
import io.redthread.kernel.CompanyDay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the stock of any past moment from the ledger. Weekly checkpoints keep the way short: a question reads one of them
 * and at most a week of movements.
 */
@Service
@Transactional
public class StockHistory {

    private static final Duration WEEK = Duration.ofDays(7);

    /** A week is kept when no transaction that wrote into it can still be running. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final HistoryRows history;
    private final Clock clock;

    StockHistory(HistoryRows history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * What every warehouse held at the end of that moment, by SKU, warehouse and lot. What was written later for an earlier
     * day counts from the beginning of that day.
     */
    @Transactional(readOnly = true)
    public List<StockThen> asOf(Instant moment) {
        var end = moment.plusNanos(1000);
        return history.stock(history.checkpointBefore(end).orElse(Instant.EPOCH), end, CompanyDay.ZONE);
    }

    /** Keeps the balances of every week that ended and is not kept yet; answers how many weeks. */
    public int keepWeeks() {
        var last = monday(clock.instant().minus(SETTLED));
        var earlier = history.checkpointBefore(last);
        var kept = earlier.or(() -> history.firstEntry().map(StockHistory::monday));
        if (kept.isEmpty()) {
            return 0;
        }
        var from = earlier.orElse(Instant.EPOCH);
        var next = kept.get().plus(WEEK);
        var weeks = 0;
        while (!next.isAfter(last)) {
            history.keep(from, next);
            from = next;
            next = next.plus(WEEK);
            weeks++;
        }
        return weeks;
    }

    private static Instant monday(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toInstant();
    }
}
