package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Step;
import io.redthread.approval.events.ApprovalsEnded;
import io.redthread.approval.events.ApprovalsEnded.Ended;
import io.redthread.approval.events.ApprovalsRequested;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when approvals move on: tasks, the owners of the documents, events. In the same transaction. */
@Component
class Consequences {

    private final Subjects subjects;
    private final Circumstances circumstances;
    private final StepTasks tasks;
    private final Requests requests;
    private final ApplicationEventPublisher events;

    Consequences(
            Subjects subjects,
            Circumstances circumstances,
            StepTasks tasks,
            Requests requests,
            ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.circumstances = circumstances;
        this.tasks = tasks;
        this.requests = requests;
        this.events = events;
    }

    /** Follows a list that moved; those that were not there before are new. */
    void follow(List<Approval> before, List<Approval> after, Instant now) {
        follow(before, after, now, true);
    }

    /** The same without telling the owners, who know already. */
    void followQuietly(List<Approval> before, List<Approval> after, Instant now) {
        follow(before, after, now, false);
    }

    private void follow(List<Approval> before, List<Approval> after, Instant now, boolean tellOwners) {
        tasks.follow(before, after);
        var old = before.stream().collect(Collectors.toMap(Approval::id, it -> it));
        var asked = after.stream()
                .flatMap(it -> it
                        .active()
                        .filter(step -> isNew(Optional.ofNullable(old.get(it.id())), step))
                        .map(step -> requests.of(it, step, step.open(), now))
                        .stream())
                .toList();
        var ended = after.stream()
                .filter(it -> it.state().ended())
                .filter(it -> Optional.ofNullable(old.get(it.id()))
                        .filter(was -> was.state().ended())
                        .isEmpty())
                .toList();
        if (tellOwners) {
            ended.forEach(it -> subjects.of(it.subject().document().kind()).decided(decided(it)));
        }
        if (!asked.isEmpty()) {
            events.publishEvent(new ApprovalsRequested(asked));
        }
        if (!ended.isEmpty()) {
            events.publishEvent(
                    new ApprovalsEnded(ended.stream().map(this::ended).toList()));
        }
    }

    private static boolean isNew(Optional<Approval> before, Step step) {
        return before.flatMap(Approval::active)
                .filter(was -> was.id().equals(step.id()))
                .isEmpty();
    }

    private Decided decided(Approval it) {
        var end = it.ending().orElseThrow();
        var reasons = circumstances.now().reasons();
        return new Decided(
                it.id(),
                it.subject().document(),
                it.subject().version(),
                it.state(),
                by(it),
                end.reason(),
                EndTexts.zh(reasons, end),
                EndTexts.en(reasons, end),
                end.at());
    }

    private Ended ended(Approval it) {
        var end = it.ending().orElseThrow();
        var reasons = circumstances.now().reasons();
        return new Ended(
                it.id(),
                it.subject().document(),
                it.subject().number(),
                it.subject().title(),
                it.subject().path(),
                it.state(),
                it.subject().submitter(),
                by(it),
                EndTexts.zh(reasons, end),
                EndTexts.en(reasons, end),
                end.at());
    }

    private static String by(Approval it) {
        return it.outcome() == Outcome.AUTO
                ? Caller.SYSTEM.username()
                : Callers.current().username();
    }
}
