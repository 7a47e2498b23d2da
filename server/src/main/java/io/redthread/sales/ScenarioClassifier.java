package io.redthread.sales;

import io.redthread.parties.ShopFacts;
import io.redthread.platform.startup.Shipment;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.Decided;
import io.redthread.sales.domain.ScenarioTemplate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Picks the scenario of an order that names none, by the rules in force (场景归类). */
@Component
class ScenarioClassifier implements Shipment {

    private final RuleSets rules;

    ScenarioClassifier(RuleSets rules) {
        this.rules = rules;
    }

    /** The order in its scenario: what its shop said, or else what the first rule says that holds; that is kept. */
    SalesOrder placed(SalesOrder order, ShopFacts shop, KeptDecisions kept) {
        if (!order.scenario().isBlank()) {
            return order;
        }
        var inForce = rules.inForce(ScenarioTemplate.NAME);
        var facts = ScenarioTemplate.facts(order, shop);
        var scenario = Decided.outcome(inForce, facts, 0, Set.of());
        kept.add(inForce, new Decided(order.id(), facts, 0, Set.of(), scenario));
        return order.of(scenario);
    }

    @Override
    public void ship() {
        rules.ship(ScenarioTemplate.NAME, ScenarioTemplate.shipped());
    }
}
