package io.redthread.sales;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSet;
import io.redthread.rules.RuleSets;
import io.redthread.rules.Vocabulary;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.sales.store.OrderStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review template (审单模板): which orders a person must look at, for people to read, change and be told by. */
@Service
public class ReviewTemplates {

    private static final int MOST = 100;
    private static final int LONGEST_CONDITION = 1000;
    private static final int LONGEST_REASON = 200;

    private final RuleSets sets;
    private final ReviewRules inForce;
    private final OrderStore store;

    ReviewTemplates(RuleSets sets, ReviewRules inForce, OrderStore store) {
        this.sets = sets;
        this.inForce = inForce;
        this.store = store;
    }

    /** The template in force. */
    @Transactional(readOnly = true)
    public RuleSet current() {
        return sets.published(ReviewTemplate.NAME).orElseThrow();
    }

    /** The words its conditions may use. */
    public Vocabulary vocabulary() {
        return ReviewTemplate.VOCABULARY;
    }

    /** Publishes the next version, if the caller saw the one in force; orders are judged by it within seconds. */
    @Transactional
    public RuleSet publish(int seen, List<Rule> rules) {
        check(rules);
        var current = current();
        if (current.version() != seen) {
            throw new Refused(new ReviewRulesChanged(seen, current.version()));
        }
        return sets.publish(ReviewTemplate.NAME, ReviewTemplate.VOCABULARY, rules);
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
        var template = inForce.inForce();
        var reasons = new HashMap<OrderId, List<Rule>>();
        store.load(ids).forEach(order -> reasons.put(order.id(), template.matching(ReviewTemplate.facts(order))));
        return new Reasons(template.label(), reasons);
    }

    private static void check(List<Rule> rules) {
        var errors = new ArrayList<InputError>();
        if (rules.size() > MOST) {
            errors.add(new InputError("/rules", String.valueOf(rules.size()), "rules-too-many"));
        }
        var codes = new HashSet<String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var place = "/rules/" + i;
            if (!rule.code().matches("[a-z][a-z0-9-]{1,39}")) {
                errors.add(new InputError(place + "/code", rule.code(), "rule-code-malformed"));
            } else if (!codes.add(rule.code())) {
                errors.add(new InputError(place + "/code", rule.code(), "rule-code-twice"));
            }
            text(errors, place + "/when", rule.when(), LONGEST_CONDITION);
            text(errors, place + "/reasonZh", rule.reasonZh(), LONGEST_REASON);
            text(errors, place + "/reasonEn", rule.reasonEn(), LONGEST_REASON);
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }

    private static void text(List<InputError> errors, String place, String text, int longest) {
        if (text.isBlank()) {
            errors.add(new InputError(place, "", "value-required"));
        } else if (text.length() > longest) {
            errors.add(new InputError(place, text, "text-too-long"));
        }
    }
}
