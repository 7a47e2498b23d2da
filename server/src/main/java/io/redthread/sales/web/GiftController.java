package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.parties.Shops;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.GiftRule;
import io.redthread.sales.GiftRuleFilter;
import io.redthread.sales.GiftRuleId;
import io.redthread.sales.GiftRules;
import io.redthread.sales.GiftTrial;
import io.redthread.sales.GiftTrials;
import io.redthread.sales.web.GiftRequests.GiftRuleEnding;
import io.redthread.sales.web.GiftRequests.GiftRuleGiven;
import io.redthread.sales.web.GiftViews.GiftRuleView;
import io.redthread.sales.web.GiftViews.GivenView;
import io.redthread.sales.web.GiftViews.Made;
import io.redthread.sales.web.GiftViews.TrialView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gift rules, over HTTP. */
@RestController
@RequestMapping("/api/sales/gifts")
class GiftController {

    private final GiftRules rules;
    private final GiftTrials trials;
    private final Shops shops;
    private final Once once;
    private final Clock clock;

    GiftController(GiftRules rules, GiftTrials trials, Shops shops, Once once, Clock clock) {
        this.rules = rules;
        this.trials = trials;
        this.shops = shops;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_READ)
    Page<GiftRuleView> page(@ModelAttribute GiftRuleFilter filter, @ModelAttribute PageQuery query) {
        return views(rules.page(filter, query));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SALES_ORDER_READ)
    GiftRuleView rule(@PathVariable GiftRuleId id) {
        var rule = rules.get(id);
        var known = shops.byIds(rule.content().when().shops());
        return GiftRuleView.of(rule, known, clock.instant());
    }

    @GetMapping("/{id}/given")
    @Requires(Permission.SALES_ORDER_READ)
    List<GivenView> given(@PathVariable GiftRuleId id) {
        return rules.given(id).stream().map(GivenView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.SALES_GIFT_RULES)
    Made add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody GiftRuleGiven request) {
        return once.answer(
                key,
                request,
                Made.class,
                () -> new Made(rules.add(request.content()).id()));
    }

    @PostMapping("/trial")
    @Requires(Permission.SALES_GIFT_RULES)
    TrialView trial(@RequestBody GiftRuleGiven request) {
        var trial = trials.of(request.content());
        return TrialView.of(
                trial,
                shops.byIds(trial.first().stream().map(GiftTrial.Order::shop).collect(Collectors.toSet())));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SALES_GIFT_RULES)
    void end(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable GiftRuleId id,
            @RequestBody GiftRuleEnding request) {
        var why = Given.filled("/reason", request.reason());
        once.run(key, Map.of("end", id.value(), "reason", why), () -> rules.end(id, why));
    }

    @GetMapping("/export")
    @Requires(Permission.SALES_ORDER_READ)
    void export(
            @ModelAttribute GiftRuleFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.write(
                "gift-rules",
                GiftColumns.header(file.english()),
                it -> GiftColumns.cells(it, file.english()),
                query -> views(rules.page(filter, query)));
    }

    private Page<GiftRuleView> views(Page<GiftRule> page) {
        var known = shops.byIds(page.items().stream()
                .flatMap(it -> it.content().when().shops().stream())
                .collect(Collectors.toSet()));
        var now = clock.instant();
        return page.map(it -> GiftRuleView.of(it, known, now));
    }
}
