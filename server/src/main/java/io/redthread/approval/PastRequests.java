package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.AlreadyWaiting;
import io.redthread.approval.ApprovalRefusal.ApprovalBlocked;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Limits;
import io.redthread.approval.store.ActStore;
import io.redthread.approval.store.ActStore.Done;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.platform.database.Remembered;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads approvals of the past as they were (历史审批): routed by the rules that counted then, moved by the same moves and under the
 * same checks as those of today, so that they read the same as if they had been decided live. Nobody is told and no task
 * is opened. A batch costs a handful of statements; one batch act in the journal covers all of it.
 */
@Service
public class PastRequests {

    private final Routes routes;
    private final Raising raising;
    private final Circumstances circumstances;
    private final Admission admission;
    private final Deciding deciding;
    private final ApprovalStore store;
    private final ActStore acts;
    private final Journal journal;
    private final Limits limits;
    private final Remembered<PersonId, String> usernames;
    private final People people;

    PastRequests(
            Routes routes,
            Raising raising,
            Circumstances circumstances,
            Admission admission,
            Deciding deciding,
            ApprovalStore store,
            ActStore acts,
            Journal journal,
            Limits limits,
            People people,
            Clock clock) {
        this.routes = routes;
        this.raising = raising;
        this.circumstances = circumstances;
        this.admission = admission;
        this.deciding = deciding;
        this.store = store;
        this.acts = acts;
        this.journal = journal;
        this.limits = limits;
        this.people = people;
        this.usernames = new Remembered<>(clock);
    }

    /** Forgets who was there a moment ago, for whoever has just made the people of a history. Outside transactions only. */
    public void lookAround() {
        circumstances.forget();
    }

    /**
     * Plays one to its end; nothing is stored. Refused when the rules of that day stop it or nobody could decide, and when
     * somebody in it does what he may not do.
     */
    public PastApproval play(PastRequest request) {
        var then = circumstances.now().without(request.absent());
        var planned = routes.plan(request.submission(), request.at(), then.router());
        if (planned.is(Outcome.BLOCKED)) {
            var reason = planned.asked().blocked().getFirst();
            throw new ApprovalBlocked(
                            request.submission().number(),
                            reason.rule(),
                            reason.version(),
                            reason.textZh(),
                            reason.textEn())
                    .refused();
        }
        var play = new PastPlay(
                request,
                raising.raise(planned, request.at()),
                new Ringing(then, limits),
                new PastPlay.Checks(admission, deciding, limits, this::username));
        var end = play.toTheEnd();
        return new PastApproval(
                end,
                new ApprovalStore.Raised(request.submission().facts(), planned.result()),
                play.done(),
                play.attempted(),
                EndTexts.zh(then.reasons(), end.ending().orElseThrow()));
    }

    /** Stores those that were played; all or none. Their acts are numbered in the order of their moments. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(List<PastApproval> played) {
        if (played.isEmpty()) {
            return;
        }
        var approvals = played.stream().map(PastApproval::approval).toList();
        var waiting =
                store.add(approvals, played.stream().collect(Collectors.toMap(PastApproval::id, PastApproval::raised)));
        if (!waiting.isEmpty()) {
            throw new AlreadyWaiting(waiting.getFirst()).refused();
        }
        acts.write(played.stream()
                .flatMap(it -> it.done().stream())
                .sorted(Comparator.comparing(Done::at))
                .toList());
        acts.refused(played.stream()
                .flatMap(it -> it.attempted().stream())
                .sorted(Comparator.comparing(ActStore.Attempted::at))
                .toList());
        journal.record(new BatchAct(
                "approvals-loaded",
                approvals.getFirst().subject().document().kind(),
                played.stream().map(PastRequests::canonical).toList(),
                Map.of(
                        "count",
                        played.size(),
                        "first",
                        approvals.getFirst().subject().number()),
                approvals.getLast().subject().rules() + " v"
                        + approvals.getLast().subject().rulesVersion()));
    }

    private String username(PersonId person) {
        return Objects.requireNonNull(usernames
                .of(
                        List.of(person),
                        missing -> people.facts(missing).values().stream()
                                .collect(Collectors.toMap(PersonFacts::id, PersonFacts::username)))
                .get(person));
    }

    private static String canonical(PastApproval it) {
        var approval = it.approval();
        return approval.subject().document() + "|" + approval.subject().version() + "|"
                + approval.id().value() + "|"
                + approval.subject().amount() + "|" + approval.state() + "|" + roles(approval) + "|"
                + it.done().stream()
                        .map(done -> done.at() + " " + done.act().kind().code() + " " + done.username())
                        .collect(Collectors.joining(","));
    }

    private static String roles(Approval approval) {
        return approval.steps().stream().map(step -> step.role().value()).collect(Collectors.joining(","));
    }
}
