package io.redthread.sales;

import io.redthread.kernel.Label;
import io.redthread.rules.Choice;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.Vocabulary;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the review template is to the rules: any rule that holds asks for a person, none lets the order pass. */
@Component
class ReviewDomain implements RuleDomain {

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
}
