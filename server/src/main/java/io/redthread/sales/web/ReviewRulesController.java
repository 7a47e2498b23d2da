package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.rules.Rule;
import io.redthread.sales.OrderId;
import io.redthread.sales.ReviewTemplates;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why orders are up for review. */
@RestController
@RequestMapping("/api/sales/review-rules")
class ReviewRulesController {

    private static final int MOST = 200;

    private final ReviewTemplates templates;

    ReviewRulesController(ReviewTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/reasons")
    @Requires(Permission.SALES_ORDER_READ)
    ReasonsView reasons(@RequestParam List<OrderId> order) {
        if (order.size() > MOST) {
            throw InvalidInput.of("/order", order.size(), "orders-chosen");
        }
        var found = templates.reasons(order);
        var reasons = new LinkedHashMap<String, List<RuleView>>();
        found.reasons()
                .forEach((id, rules) -> reasons.put(
                        Long.toString(id.value()),
                        rules.stream().map(RuleView::of).toList()));
        return new ReasonsView(found.rules(), reasons);
    }

    /** Why orders are up for review, by order. */
    record ReasonsView(String rules, Map<String, List<RuleView>> reasons) {}

    /** A rule that asks for a person; whether only finance lets such an order pass. */
    record RuleView(String code, String when, String reasonZh, String reasonEn, boolean finance) {

        static RuleView of(Rule it) {
            return new RuleView(
                    it.code(),
                    it.when(),
                    it.reasonZh(),
                    it.reasonEn(),
                    it.results().contains(ReviewTemplate.FINANCE));
        }
    }
}
