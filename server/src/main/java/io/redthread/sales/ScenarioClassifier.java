package io.redthread.sales;

import io.redthread.parties.ShopFacts;
import io.redthread.platform.startup.Shipment;
import io.redthread.process.Scenario;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.ScenarioTemplate;
import org.springframework.stereotype.Component;

/** Picks the scenario of an order that names none, by the rules in force (场景归类). */
@Component
class ScenarioClassifier implements Shipment {

    private final RuleSets rules;

    ScenarioClassifier(RuleSets rules) {
        this.rules = rules;
    }

    /** The order in its scenario: what its shop said, or else what the first rule says that holds. */
    SalesOrder placed(SalesOrder order, ShopFacts shop) {
        if (!order.scenario().isBlank()) {
            return order;
        }
        var holding = rules.inForce(ScenarioTemplate.NAME).matching(ScenarioTemplate.facts(order, shop));
        return order.of(
                holding.isEmpty()
                        ? Scenario.NORMAL.code()
                        : holding.getFirst().results().getFirst());
    }

    @Override
    public void ship() {
        rules.ship(ScenarioTemplate.NAME, ScenarioTemplate.shipped());
    }
}
