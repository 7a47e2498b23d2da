package io.redthread.boards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What boards do by the clock: follow orders every second, and spend no more than a tenth of the time on sums. */
@Configuration(proxyBeanMethods = false)
class BoardJobs {

    private static final Logger LOG = LoggerFactory.getLogger(BoardJobs.class);
    private static final int REST = 10;

    private final FactFollowing facts;
    private final Clock clock;
    private Instant daysRested = Instant.MIN;
    private Instant monthsRested = Instant.MIN;

    BoardJobs(FactFollowing facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT6S")
    void follow() {
        try {
            while (facts.follow()) {
                Thread.onSpinWait();
            }
            daysRested = unlessResting(daysRested, facts::sumDays);
            monthsRested = unlessResting(monthsRested, facts::sumMonth);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot keep the figures of boards up to date now: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forget() {
        try {
            facts.forget();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot throw away what was followed now: {}", e.getMessage());
        }
    }

    /** Answers until when to rest after the work. */
    private Instant unlessResting(Instant until, BooleanSupplier work) {
        var begun = clock.instant();
        if (begun.isBefore(until)) {
            return until;
        }
        while (work.getAsBoolean()) {
            Thread.onSpinWait();
        }
        var ended = clock.instant();
        return ended.plus(Duration.between(begun, ended).multipliedBy(REST));
    }
}
