package io.redthread.approval;

import io.redthread.approval.Routes.Planned;
import io.redthread.approval.domain.Asked;
import io.redthread.approval.domain.Limits;
import io.redthread.rules.RuleChecks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what would happen to a document if it were submitted now (审批预演). */
@Service("approvalPreviews")
@Transactional(readOnly = true)
public class Previews {

    private final Routes routes;
    private final Circumstances circumstances;
    private final Limits limits;
    private final ApprovalViews views;
    private final RuleChecks checks;
    private final Clock clock;

    Previews(
            Routes routes,
            Circumstances circumstances,
            Limits limits,
            ApprovalViews views,
            RuleChecks checks,
            Clock clock) {
        this.routes = routes;
        this.circumstances = circumstances;
        this.limits = limits;
        this.views = views;
        this.checks = checks;
        this.clock = clock;
    }

    /** Who would decide, why, by when, and what would have shortened it; nothing is stored. */
    public Preview preview(Submission submission) {
        var planned = routes.plan(submission);
        var names = views.who(planned.steps().stream()
                .flatMap(step -> step.persons().stream())
                .toList());
        var steps = new ArrayList<Preview.Step>();
        var settings = circumstances.now().settings();
        var at = clock.instant();
        for (var step : planned.steps()) {
            var minutes = settings.minutes(step.role(), submission.urgent());
            at = limits.after(at, Duration.ofMinutes(minutes), submission.urgent());
            steps.add(new Preview.Step(
                    new RoutedStep(step.role().code(), step.kind(), step.persons(), minutes, step.reasons()),
                    step.role().nameZh(),
                    step.role().nameEn(),
                    step.persons().stream()
                            .map(person -> names.getOrDefault(person, new Who(person, "", "")))
                            .toList(),
                    at));
        }
        return new Preview(
                planned.outcome(),
                planned.rules().name(),
                planned.rules().version(),
                steps,
                planned.asked().blocked(),
                shorter(planned));
    }

    /** Changes of one word that would take steps away and add none. */
    private List<Preview.Shorter> shorter(Planned planned) {
        return checks.explain(planned.rules().compiled(), planned.submission().facts()).alternatives().stream()
                .filter(it -> it.added().isEmpty() && !it.dropped().isEmpty())
                .map(it -> new Preview.Shorter(
                        it.word(),
                        String.valueOf(it.value()),
                        it.outcome().contains(Asked.BLOCK) ? Outcome.BLOCKED : Outcome.ROUTE,
                        Arrays.stream(it.outcome().split(","))
                                .filter(role -> !role.isEmpty() && !role.equals(Asked.BLOCK))
                                .map(StepRoleCode::new)
                                .toList(),
                        it.zh(),
                        it.en()))
                .toList();
    }
}
