package io.redthread.approval;

import io.redthread.approval.domain.Asked;
import io.redthread.approval.domain.PlannedStep;
import io.redthread.approval.domain.Router;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes what would become of a submission, without storing anything. */
@Component
class Routes {

    private final Subjects subjects;
    private final RouteRules rules;
    private final Circumstances circumstances;

    Routes(Subjects subjects, RouteRules rules, Circumstances circumstances) {
        this.subjects = subjects;
        this.rules = rules;
        this.circumstances = circumstances;
    }

    /**
     * What would become of it.
     *
     * @param submission what was raised
     * @param rules the rules asked
     * @param asked what they asked for
     * @param result the same in the words of the rules
     * @param outcome what that means
     * @param steps in their order; none unless routed
     */
    record Planned(
            Submission submission,
            RouteRules.InForce rules,
            Asked asked,
            String result,
            Outcome outcome,
            List<PlannedStep> steps) {

        boolean is(Outcome wanted) {
            return outcome == wanted;
        }
    }

    /** Refused when nobody is asked, nobody is there, or nobody has authority. */
    Planned plan(Submission submission) {
        return plan(
                submission, rules.of(domain(submission)), circumstances.now().router());
    }

    /** The same by the rules that counted at that moment, for people who were there then. */
    Planned plan(Submission submission, Instant at, Router router) {
        return plan(submission, rules.at(domain(submission), at), router);
    }

    private String domain(Submission submission) {
        return subjects.of(submission.document().kind()).ruleDomain();
    }

    private static Planned plan(Submission submission, RouteRules.InForce inForce, Router router) {
        var holding = inForce.compiled().matching(submission.facts());
        var asked = Asked.of(inForce.version(), holding);
        var result = inForce.domain().outcome(holding);
        if (!asked.allowed()) {
            return new Planned(submission, inForce, asked, result, Outcome.BLOCKED, List.of());
        }
        var it = new Router.Case(
                submission.number(), submission.submitter(), submission.department(), submission.counting());
        return router.passesAutomatically(it, asked)
                ? new Planned(submission, inForce, asked, result, Outcome.AUTO, List.of())
                : new Planned(submission, inForce, asked, result, Outcome.ROUTE, router.route(it, asked));
    }
}
