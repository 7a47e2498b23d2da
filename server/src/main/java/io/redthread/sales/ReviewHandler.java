package io.redthread.sales;

import io.redthread.identity.Permission;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeHandler;
import io.redthread.process.Outcome;
import io.redthread.process.Outcome.TaskWanted;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Node 3: the review template decides; what it will not pass by itself waits for a person with the reasons told. */
@Component
class ReviewHandler implements NodeHandler {

    /** What a case at review waits for when a person must look. */
    static final String WAITS_FOR = "review";

    /** What a case at review waits for when there is no room on its account. */
    static final String WAITS_FOR_CREDIT = "credit";

    private final OrderLoad load;
    private final ReviewFacts facts;
    private final RuleSets rules;
    private final CreditRoom credit;

    ReviewHandler(OrderLoad load, ReviewFacts facts, RuleSets rules, CreditRoom credit) {
        this.load = load;
        this.facts = facts;
        this.rules = rules;
        this.credit = credit;
    }

    @Override
    public NodeCode node() {
        return NodeCode.REVIEW;
    }

    @Override
    public Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run) {
        var batch = load.of(run);
        var template = rules.inForce(ReviewTemplate.NAME);
        var pass = new Outcome.Done("auto-pass", template.label());
        var outcomes = new HashMap<CaseId, Outcome>();
        var orders = cases.stream().map(it -> batch.order(it.id())).toList();
        var held = credit.take(orders, batch.fresh());
        var known = facts.known(orders, run);
        for (var it : cases) {
            var hold = held.get(batch.order(it.id()).id());
            if (hold != null) {
                outcomes.put(it.id(), credit(it, hold));
                batch.verdict(Verdict.credit(it, hold, run.at()));
                continue;
            }
            var judged = ReviewFacts.judged(template, batch.order(it.id()), known);
            var matching = judged.holding();
            batch.kept().add(template, judged.decided());
            outcomes.put(it.id(), matching.isEmpty() ? pass : manual(it, matching));
            if (!matching.isEmpty()) {
                batch.verdict(Verdict.manual(it, matching, template.label(), run.at()));
            }
        }
        return outcomes;
    }

    private static Outcome credit(CaseInHand it, CreditHold hold) {
        return new Outcome.Waits(
                WAITS_FOR_CREDIT,
                Optional.empty(),
                Optional.of(new TaskWanted(
                        "credit-hold",
                        Permission.SALES_CREDIT.code(),
                        "信用超额 " + it.number() + ":" + hold.zh(),
                        "Credit hold " + it.number() + ": " + hold.en())));
    }

    private static Outcome manual(CaseInHand it, List<Rule> matching) {
        var zh = matching.stream().map(Rule::reasonZh).collect(Collectors.joining(";"));
        var en = matching.stream().map(Rule::reasonEn).collect(Collectors.joining("; "));
        return new Outcome.Waits(
                WAITS_FOR,
                Optional.empty(),
                Optional.of(new TaskWanted(
                        "order-review",
                        (ReviewAuthority.wantsFinance(matching)
                                        ? Permission.SALES_PRICE_APPROVE
                                        : Permission.SALES_ORDER_REVIEW)
                                .code(),
                        "审单 " + it.number() + ":" + zh,
                        "Review " + it.number() + ": " + en)));
    }
}
