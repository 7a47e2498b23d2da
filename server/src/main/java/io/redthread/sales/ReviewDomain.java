package io.redthread.sales;

import io.redthread.kernel.Label;
import io.redthread.rules.Choice;
import io.redthread.rules.PastCases;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.RuleSets;
import io.redthread.rules.Vocabulary;
import io.redthread.sales.domain.Decided;
import io.redthread.sales.domain.DecidedBatch;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.sales.store.OrderDecisionStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the review template is to the rules: any rule that holds asks for a person, none lets the order pass. */
@Component
class ReviewDomain implements RuleDomain {

    private final OrderDecisionStore store;
    private final RuleSets sets;

    ReviewDomain(OrderDecisionStore store, RuleSets sets) {
        this.store = store;
        this.sets = sets;
    }

    @Override
    public String name() {
        return ReviewTemplate.NAME;
    }

    @Override
    public Label title() {
        return new Label("审单规则", "Order review");
    }

    @Override
    public Vocabulary vocabulary() {
        return ReviewTemplate.VOCABULARY;
    }

    @Override
    public List<Choice> results() {
        return List.of(
                Choice.of(ReviewTemplate.MANUAL, "人工审单", "Review by a person"),
                Choice.of(ReviewTemplate.FINANCE, "财务放行", "Decision of finance"));
    }

    @Override
    public Optional<String> documentPath() {
        return Optional.of("/sales/orders/{id}");
    }

    @Override
    public Optional<PastCases> past() {
        return Optional.of(new PastDecisions(store, name(), this::recorded));
    }

    /** In the words of results; not where lists had a say, which are no rules. */
    private Optional<String> recorded(DecidedBatch batch, Decided it) {
        if (it.black() > 0 || !it.spared().isEmpty()) {
            return Optional.empty();
        }
        var codes = Set.of(it.outcome().split(","));
        return Optional.of(outcome(sets.compiled(batch.rules(), batch.version()).set().rules().stream()
                .filter(rule -> codes.contains(rule.code()))
                .toList()));
    }
}
