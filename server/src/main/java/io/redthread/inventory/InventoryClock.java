package io.redthread.inventory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself: promises end at their deadline, weeks are kept. Several processes may run it side by side. */
@Component
class InventoryClock {

    private static final Logger LOG = LoggerFactory.getLogger(InventoryClock.class);
    private static final int BATCH = 500;

    private final Reservations reservations;
    private final StockHistory history;

    InventoryClock(Reservations reservations, StockHistory history) {
        this.reservations = reservations;
        this.history = history;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 10_000)
    void expire() {
        var ended = reservations.expire(BATCH);
        while (ended == BATCH) {
            ended = reservations.expire(BATCH);
        }
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 6 * 3_600_000)
    void keepWeeks() {
        var weeks = history.keepWeeks();
        if (weeks > 0) {
            LOG.info("kept the stock of {} weeks", weeks);
        }
    }
}
