package io.redthread.performance.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.performance.IncentiveRule;
import io.redthread.performance.KpiCode;
import io.redthread.performance.MonthClosing;
import io.redthread.performance.MonthView;
import io.redthread.performance.Scorecards;
import io.redthread.performance.Weight;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scores of months and what follows from them, over HTTP. */
@RestController
@RequestMapping("/api/performance")
class ScorecardController {

    private static final int MOST_WEIGHTS = 50;
    private static final int MOST_WEIGHT = 100;

    private final Scorecards scorecards;
    private final MonthClosing closing;
    private final Once once;

    ScorecardController(Scorecards scorecards, MonthClosing closing, Once once) {
        this.scorecards = scorecards;
        this.closing = closing;
        this.once = once;
    }

    @GetMapping("/months/{month}")
    @SignedInOnly
    MonthView month(@PathVariable YearMonth month) {
        return scorecards.month(month);
    }

    @PostMapping("/months/{month}/close")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PERFORMANCE_EDIT)
    MonthView close(@PathVariable YearMonth month, @RequestHeader("Idempotency-Key") IdempotencyKey key) {
        return once.answer(key, month, MonthView.class, () -> closing.close(month));
    }

    @GetMapping("/weights")
    @SignedInOnly
    List<Weight> weights() {
        return scorecards.weights();
    }

    @PutMapping("/weights/{post}")
    @Requires(Permission.PERFORMANCE_EDIT)
    List<Weight> weigh(@PathVariable String post, @RequestBody WeightsRequest request) {
        return closing.weigh(post, request.wanted(post));
    }

    @GetMapping("/incentives")
    @SignedInOnly
    IncentiveRule rule() {
        return scorecards.rule();
    }

    @PutMapping("/incentives")
    @Requires(Permission.PERFORMANCE_EDIT)
    IncentiveRule rule(@RequestBody RuleRequest request) {
        return closing.rule(request.wanted());
    }

    /** The weights of a post. */
    record WeightsRequest(@Nullable List<WeightRequest> weights) {

        List<Weight> wanted(String post) {
            if (post.length() > 40) {
                throw InvalidInput.of("/post", post, "value-malformed");
            }
            var given = Given.list(weights);
            if (given.size() > MOST_WEIGHTS) {
                throw InvalidInput.of("/weights", given.size(), "rule-out-of-range");
            }
            return Given.each("/weights", given, it -> it.wanted(post));
        }
    }

    /** What a KPI weighs. */
    record WeightRequest(@Nullable KpiCode kpi, @Nullable Integer weight) {

        Weight wanted(String post) {
            var value = Given.value("/weight", weight);
            if (value < 1 || value > MOST_WEIGHT) {
                throw InvalidInput.of("/weight", value, "rule-out-of-range");
            }
            return new Weight(post, Given.value("/kpi", kpi), value);
        }
    }

    /** What follows from scores; the bonus in the company's currency. */
    record RuleRequest(
            @Nullable Integer passScore,
            @Nullable BigDecimal bonus,
            @Nullable Integer points,
            @Nullable Integer promotionMonths,
            @Nullable Integer starPoints,
            @Nullable Integer teamPoints,
            @Nullable Integer revision) {

        IncentiveRule wanted() {
            var amount = Given.value("/bonus", bonus);
            if (amount.scale() > 2 || amount.precision() > 12) {
                throw InvalidInput.of("/bonus", amount, "rule-out-of-range");
            }
            return new IncentiveRule(
                    Given.value("/passScore", passScore),
                    Money.rounded(amount, CompanyCurrency.CNY),
                    Given.value("/points", points),
                    Given.value("/promotionMonths", promotionMonths),
                    Given.value("/starPoints", starPoints),
                    Given.value("/teamPoints", teamPoints),
                    Given.value("/revision", revision));
        }
    }
}
