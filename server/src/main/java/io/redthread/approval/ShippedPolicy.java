package io.redthread.approval;

import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.platform.startup.Shipment;
import io.redthread.rules.RuleSets;
import org.springframework.stereotype.Component;

/** Brings the rules for purchase orders to a new company. */
@Component
class ShippedPolicy implements Shipment {

    private final RuleSets rules;

    ShippedPolicy(RuleSets rules) {
        this.rules = rules;
    }

    @Override
    public void ship() {
        rules.ship(PurchaseOrderPolicy.NAME, PurchaseOrderPolicy.shipped());
    }
}
