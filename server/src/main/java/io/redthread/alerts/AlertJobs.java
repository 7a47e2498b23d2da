package io.redthread.alerts;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What early warning does by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertJobs {

    private static final Logger LOG = LoggerFactory.getLogger(AlertJobs.class);

    private final AlertWatch watch;
    private final AlertSettings settings;
    private final Clock clock;

    AlertJobs(AlertWatch watch, AlertSettings settings, Clock clock) {
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT10S")
    void look() {
        if (!settings.enabled()) {
            return;
        }
        try {
            watch.catchUp(clock.instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot look for what is late now: {}", e.getMessage());
        }
    }
}
