package io.redthread.insight;

import io.redthread.platform.background.Pace;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What reports do by the clock: follow approvals every second, and spend no more than a tenth of the time on sums. */
@Configuration(proxyBeanMethods = false)
class InsightJobs {

    private static final Logger LOG = LoggerFactory.getLogger(InsightJobs.class);
    private static final int REST = 9;

    private final Projection projection;
    private final ReleaseCheck releases;
    private final Pace sums;

    InsightJobs(Projection projection, ReleaseCheck releases, Clock clock) {
        this.projection = projection;
        this.releases = releases;
        this.sums = new Pace(REST, clock);
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void follow() {
        try {
            while (projection.follow()) {
                Thread.onSpinWait();
            }
            sums.work(projection::sum);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot keep the figures of reports up to date now: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void check() {
        try {
            releases.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot look for orders without approval now: {}", e.getMessage());
        }
    }
}
