package io.redthread.boards;

import io.redthread.platform.background.Pace;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What boards do by the clock: follow orders for a tenth of the time at most, and make sums for a tenth of it. */
@Configuration(proxyBeanMethods = false)
class BoardJobs {

    private static final Logger LOG = LoggerFactory.getLogger(BoardJobs.class);
    private static final int REST_OF_FOLLOWING = 9;
    private static final int REST_OF_SUMS = 19;

    private final FactFollowing facts;
    private final Pace following;
    private final Pace days;
    private final Pace months;

    BoardJobs(FactFollowing facts, Clock clock) {
        this.facts = facts;
        this.following = new Pace(REST_OF_FOLLOWING, clock);
        this.days = new Pace(REST_OF_SUMS, clock);
        this.months = new Pace(REST_OF_SUMS, clock);
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT6S")
    void follow() {
        try {
            following.work(facts::follow);
            days.work(facts::sumDays);
            months.work(facts::sumMonth);
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
}
