package io.redthread.sales;

import io.redthread.rules.CompiledRules;
import io.redthread.rules.RuleChecks;
import io.redthread.rules.RuleDomains;
import io.redthread.rules.RuleSets;
import io.redthread.sales.DecisionCheck.Difference;
import io.redthread.sales.DecisionView.Known;
import io.redthread.sales.domain.DecidedBatch;
import io.redthread.sales.store.OrderDecisionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What rules decided about orders by themselves – their scenario, whether a person must look – with the version and the
 * facts they went by (为什么, Z8). The facts are those of that moment: goods, lists and prices may have changed since, the
 * decision stays explainable, and recomputed it is the same.
 */
@Service
public class OrderDecisions {

    private static final int MOST = 20;

    private final OrderDecisionStore store;
    private final RuleSets rules;
    private final RuleDomains domains;
    private final RuleChecks checks;

    OrderDecisions(OrderDecisionStore store, RuleSets rules, RuleDomains domains, RuleChecks checks) {
        this.store = store;
        this.rules = rules;
        this.domains = domains;
        this.checks = checks;
    }

    /** Those about an order, oldest first; none where only people decided. */
    @Transactional(readOnly = true)
    public List<DecisionView> of(OrderId order) {
        return store.of(order).stream().map(this::view).toList();
    }

    /** Recomputes every decision from its facts. */
    @Transactional(readOnly = true)
    public DecisionCheck verify() {
        var entries = new AtomicLong();
        var differences = new ArrayList<Difference>();
        store.each(batch -> {
            entries.addAndGet(batch.decided().size());
            differ(batch, differences);
        });
        return new DecisionCheck(differences.isEmpty(), entries.get(), List.copyOf(differences));
    }

    private void differ(DecidedBatch batch, List<Difference> differences) {
        var by = compiled(batch);
        for (var it : batch.decided()) {
            var again = it.again(by);
            if (!again.equals(it.outcome()) && differences.size() < MOST) {
                differences.add(new Difference(it.order(), by.label(), it.outcome(), again));
            }
        }
    }

    private DecisionView view(DecidedBatch batch) {
        var by = compiled(batch);
        var domain = domains.named(batch.rules());
        var it = batch.decided().getFirst();
        var facts = domains.words(domain).stream()
                .flatMap(word -> it.facts().value(word.name()).stream().map(value -> new Known(word, value)))
                .toList();
        return new DecisionView(
                batch.rules(),
                domain.title(),
                batch.version(),
                batch.at(),
                facts,
                it.outcome(),
                it.again(by),
                checks.explain(by, it.facts()));
    }

    private CompiledRules compiled(DecidedBatch batch) {
        return rules.compiled(batch.rules(), batch.version());
    }
}
