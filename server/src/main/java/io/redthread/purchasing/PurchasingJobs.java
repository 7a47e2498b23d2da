package io.redthread.purchasing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What purchasing does by the clock. */
@Configuration(proxyBeanMethods = false)
class PurchasingJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PurchasingJobs.class);

    private final AgreementReminders reminders;

    PurchasingJobs(AgreementReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT30S")
    void remind() {
        try {
            reminders.remind();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot remind of agreements now: {}", e.getMessage());
        }
    }
}
