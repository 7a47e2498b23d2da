package io.redthread.sales;

import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.sales.store.OrderStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the review template (审单模板) in force says of orders; it is written and published where all rules are. */
@Service
public class ReviewTemplates {

    private final RuleSets sets;
    private final OrderStore store;
    private final ReviewFacts facts;

    ReviewTemplates(RuleSets sets, OrderStore store, ReviewFacts facts) {
        this.sets = sets;
        this.store = store;
        this.facts = facts;
    }

    /**
     * Why orders are up for review, by the template in force.
     *
     * @param rules name and version of the template
     * @param reasons per order, the rules that ask for a person
     */
    public record Reasons(String rules, Map<OrderId, List<Rule>> reasons) {}

    /** Why these orders are, or would be, up for review. */
    @Transactional(readOnly = true)
    public Reasons reasons(Collection<OrderId> ids) {
        var template = sets.inForce(ReviewTemplate.NAME);
        return new Reasons(template.label(), facts.holding(store.load(ids)));
    }
}
