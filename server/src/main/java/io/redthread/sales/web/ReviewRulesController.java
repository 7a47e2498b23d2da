package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSet;
import io.redthread.rules.Vocabulary;
import io.redthread.sales.OrderId;
import io.redthread.sales.ReviewTemplates;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review template over HTTP, and why orders are up for review. */
@RestController
@RequestMapping("/api/sales/review-rules")
class ReviewRulesController {

    private static final int MOST = 200;

    private final ReviewTemplates templates;
    private final Once once;

    ReviewRulesController(ReviewTemplates templates, Once once) {
        this.templates = templates;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PROCESS_READ, Permission.SALES_ORDER_REVIEW})
    TemplateView current() {
        return view(templates.current());
    }

    @PutMapping
    @Requires(Permission.PROCESS_EDIT)
    TemplateView publish(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Publish request) {
        return once.answer(
                key, request, TemplateView.class, () -> view(templates.publish(request.version(), request.asked())));
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

    private TemplateView view(RuleSet set) {
        return new TemplateView(
                set.version(),
                set.rules().stream().map(RuleView::of).toList(),
                templates.vocabulary().words());
    }

    /** The template with the words its conditions may use. */
    record TemplateView(int version, List<RuleView> rules, Map<String, Vocabulary.Type> words) {}

    /** Why orders are up for review, by order. */
    record ReasonsView(String rules, Map<String, List<RuleView>> reasons) {}

    /** A rule that asks for a person. */
    record RuleView(
            @Nullable String code,
            @Nullable String when,
            @Nullable String reasonZh,
            @Nullable String reasonEn) {

        static RuleView of(Rule it) {
            return new RuleView(it.code(), it.when(), it.reasonZh(), it.reasonEn());
        }

        Rule rule() {
            return new Rule(or(code), or(when), ReviewTemplate.MANUAL, or(reasonZh), or(reasonEn));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** The next version, and the one the caller saw. */
    record Publish(@Nullable Integer seen, @Nullable List<RuleView> rules) {

        int version() {
            if (seen == null) {
                throw InvalidInput.of("/seen", "", "value-required");
            }
            return seen;
        }

        List<Rule> asked() {
            return Given.list(rules).stream().map(RuleView::rule).toList();
        }
    }
}
