package io.redthread.sales;

import io.redthread.platform.database.Outage;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.sales.domain.Validation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Orders that nobody pays (未付款订单): after a day they become an exception, so that customer service reminds the customer or
 * calls them off. Resolved without a payment, an order has another day.
 */
@Service
public class UnpaidOrders {

    private static final Logger LOG = LoggerFactory.getLogger(UnpaidOrders.class);
    private static final int AT_ONCE = 500;
    private static final Outcome.Fails LATE = new Outcome.Fails(
            "payment", "到期仍未付款:请催付,或取消订单", "Not paid by its deadline: remind the customer, or cancel the order");

    private final Cases cases;

    UnpaidOrders(Cases cases) {
        this.cases = cases;
    }

    /** Makes exceptions of what is due; answers of how many. */
    public int fail() {
        return cases.failDue(NodeCode.VALIDATION, Validation.UNPAID, AT_ONCE, LATE);
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void round() {
        try {
            while (fail() == AT_ONCE) {
                LOG.debug("more unpaid orders are due");
            }
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            LOG.warn("cannot look after unpaid orders now: {}", e.getMessage());
        }
    }
}
