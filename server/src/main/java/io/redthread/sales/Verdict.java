package io.redthread.sales;

import io.redthread.process.CaseInHand;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What validation or review found against an order (判定), as it was decided then. A plain pass is a node fact.
 *
 * @param order which
 * @param node where
 * @param result {@code wait}, {@code exception} or {@code manual-review}
 * @param reasons why
 * @param rules name and version of what it was judged by
 * @param at when
 */
public record Verdict(OrderId order, NodeCode node, String result, List<Reason> reasons, String rules, Instant at) {

    /**
     * One reason.
     *
     * @param code of the rule, what is waited for, or the type of exception
     * @param zh in Chinese
     * @param en in English
     */
    public record Reason(String code, String zh, String en) {}

    /** The verdict that an outcome at validation is; none when the order passed. */
    static Optional<Verdict> of(CaseInHand it, Outcome outcome, Instant at) {
        return switch (outcome) {
            case Outcome.Done done -> Optional.empty();
            case Outcome.Waits waits ->
                Optional.of(verdict(
                        it,
                        "wait",
                        List.of(waiting(waits.waitsFor())),
                        it.standard().label(),
                        at));
            case Outcome.Fails fails ->
                Optional.of(verdict(
                        it,
                        "exception",
                        List.of(new Reason(fails.type(), fails.detailZh(), fails.detailEn())),
                        it.standard().label(),
                        at));
        };
    }

    /** A person must look, because these rules hold. */
    static Verdict manual(CaseInHand it, List<Rule> holding, String rules, Instant at) {
        var reasons = holding.stream()
                .map(rule -> new Reason(rule.code(), rule.reasonZh(), rule.reasonEn()))
                .toList();
        return verdict(it, "manual-review", reasons, rules, at);
    }

    /** It waits for room on its account. */
    static Verdict credit(CaseInHand it, CreditHold hold, Instant at) {
        var reason = new Reason("credit", hold.zh(), hold.en());
        return verdict(it, "wait", List.of(reason), it.standard().label(), at);
    }

    private static Verdict verdict(CaseInHand it, String result, List<Reason> reasons, String rules, Instant at) {
        return new Verdict(new OrderId(it.id().value()), it.node().code(), result, reasons, rules, at);
    }

    private static Reason waiting(String what) {
        return what.equals("payment")
                ? new Reason(what, "未付款", "Not paid yet")
                : new Reason(what, "等待:" + what, "Waits for " + what);
    }
}
