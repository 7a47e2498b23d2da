package io.redthread.sales;

import io.redthread.platform.startup.Shipment;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.ReviewTemplate;
import org.springframework.stereotype.Component;

/** Brings the review template to a new company. */
@Component
class ShippedReview implements Shipment {

    private final RuleSets rules;

    ShippedReview(RuleSets rules) {
        this.rules = rules;
    }

    @Override
    public void ship() {
        rules.ship(ReviewTemplate.NAME, ReviewTemplate.shipped());
    }
}
