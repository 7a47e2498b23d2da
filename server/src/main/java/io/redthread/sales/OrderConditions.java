package io.redthread.sales;

import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseInHand;
import io.redthread.process.NodeConditions;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleMalformed;
import io.redthread.rules.RuleSet;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Conditions of nodes speak of orders in the words of the review template; each is compiled once. */
@Component
class OrderConditions implements NodeConditions {

    private final OrderLoad load;
    private final ReviewFacts facts;
    private final Map<String, CompiledRules> compiled = new ConcurrentHashMap<>();

    OrderConditions(OrderLoad load, ReviewFacts facts) {
        this.load = load;
        this.facts = facts;
    }

    @Override
    public Optional<Label> fault(String condition) {
        try {
            compile(condition);
            return Optional.empty();
        } catch (Refused refused) {
            var why = refused.refusal() instanceof RuleMalformed it ? it.message() : "";
            return Optional.of(new Label("条件读不懂:" + why, "The condition cannot be read: " + why));
        }
    }

    @Override
    public boolean holds(String condition, CaseInHand it, BatchRun run) {
        var rules = compiled.computeIfAbsent(condition, OrderConditions::compile);
        var order = load.of(run).order(it.id());
        return !rules.matching(ReviewFacts.of(order, facts.known(load.of(run).orders(), run)))
                .isEmpty();
    }

    private static CompiledRules compile(String condition) {
        var rule = new Rule("node", condition, "enter", "条件", "Condition");
        return CompiledRules.of(new RuleSet("node-condition", 1, List.of(rule)), ReviewTemplate.VOCABULARY);
    }
}
