package io.redthread.receiving;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What receiving does by the clock. Several servers may: what one has in hand, the others pass over. */
@Configuration(proxyBeanMethods = false)
class ReceivingJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivingJobs.class);
    private static final int AT_ONCE = 500;

    private final Returns returns;

    ReceivingJobs(Returns returns) {
        this.returns = returns;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void expire() {
        try {
            var ended = returns.expire(AT_ONCE);
            if (ended > 0) {
                LOG.info("{} returns ran out", ended);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot look after returns now: {}", e.getMessage());
        }
    }
}
