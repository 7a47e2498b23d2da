package io.redthread.purchasing;

import io.redthread.approval.Approvals;
import io.redthread.budget.BudgetAnswer;
import io.redthread.budget.Budgets;
import io.redthread.kernel.CompanyDay;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes a change to those who decide: checked like a submission, its budget held for the larger of before and after. */
@Component
class ChangeRouting {

    private final OrderPricing pricing;
    private final OrderSubmission submission;
    private final Budgets budgets;
    private final OrderWatch watch;
    private final Approvals approvals;
    private final Clock clock;

    ChangeRouting(
            OrderPricing pricing,
            OrderSubmission submission,
            Budgets budgets,
            OrderWatch watch,
            Approvals approvals,
            Clock clock) {
        this.pricing = pricing;
        this.submission = submission;
        this.budgets = budgets;
        this.watch = watch;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Routes the order as it would be. */
    void route(OrderInHand hand, OrderView known) {
        var standing = Objects.requireNonNull(submission.check(List.of(hand)).get(hand.id()));
        var ask = RouteFacts.ask(hand, CompanyDay.today(clock));
        BudgetAnswer answer =
                hand.order().amount().compareTo(known.amount()) >= 0 ? budgets.commit(ask) : budgets.look(ask);
        var counted = watch.changed(WatchedOrder.of(hand, clock.instant()), CompanyDay.today(clock));
        approvals.submit(RouteFacts.submission(
                hand,
                new RouteFacts.Circumstances(
                        counted,
                        answer.overBasisPoints(),
                        budgets.severeLimitBasisPoints(),
                        standing,
                        pricing.departments(List.of(hand.order().content())))));
    }

    /** The change fell or made the order cheaper: the budget holds what the order is, and the window counts that. */
    void restoreBudget(OrderView order, PricedOrder is) {
        var on = order.times().submittedAt().map(at -> CompanyDay.of(at)).orElseGet(() -> CompanyDay.today(clock));
        budgets.commit(RouteFacts.ask(order.ref(), order.number(), is, on));
        var at = order.times().submittedAt().orElseGet(clock::instant);
        watch.changed(WatchedOrder.of(order.id(), order.number(), order.buyer(), is, at), on);
    }
}
