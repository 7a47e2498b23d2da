package io.redthread.sales;

import io.redthread.kernel.Label;
import io.redthread.process.Scenario;
import io.redthread.rules.Choice;
import io.redthread.rules.PastCases;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.Vocabulary;
import io.redthread.sales.domain.ScenarioTemplate;
import io.redthread.sales.store.OrderDecisionStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What picking a scenario is to the rules: the first that holds names it. */
@Component
class ScenarioDomain implements RuleDomain {

    private final OrderDecisionStore store;

    ScenarioDomain(OrderDecisionStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return ScenarioTemplate.NAME;
    }

    @Override
    public Label title() {
        return new Label("场景归类", "Scenario of orders");
    }

    @Override
    public Vocabulary vocabulary() {
        return ScenarioTemplate.VOCABULARY;
    }

    @Override
    public List<Choice> results() {
        return Arrays.stream(Scenario.values())
                .map(it -> Choice.of(it.code(), it.title().zh(), it.title().en()))
                .toList();
    }

    @Override
    public String outcome(List<Rule> holding) {
        return ScenarioTemplate.scenario(holding);
    }

    @Override
    public Optional<String> documentPath() {
        return Optional.of("/sales/orders/{id}");
    }

    @Override
    public Optional<PastCases> past() {
        return Optional.of(new PastDecisions(store, name(), (batch, it) -> Optional.of(it.outcome())));
    }
}
