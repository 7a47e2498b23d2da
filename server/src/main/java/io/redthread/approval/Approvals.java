package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.AlreadyWaiting;
import io.redthread.approval.ApprovalRefusal.ApprovalBlocked;
import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.approval.ApprovalRefusal.NotYours;
import io.redthread.approval.Routes.Planned;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Ending;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.kernel.DocumentRef;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for owners of documents: raises them for approval, takes them back, says where they stand (审批). A decision locks the
 * approval first and then, in {@link ApprovalSubject#decided}, the document; owners who end an approval call this before they
 * lock their document, so that the two never wait for each other.
 */
@Service
@Transactional
public class Approvals {

    private final Routes routes;
    private final Raising raising;
    private final ApprovalStore store;
    private final Book book;
    private final Consequences consequences;
    private final Actors actors;
    private final ApprovalViews views;
    private final Clock clock;

    Approvals(
            Routes routes,
            Raising raising,
            ApprovalStore store,
            Book book,
            Consequences consequences,
            Actors actors,
            ApprovalViews views,
            Clock clock) {
        this.routes = routes;
        this.raising = raising;
        this.store = store;
        this.book = book;
        this.consequences = consequences;
        this.actors = actors;
        this.views = views;
        this.clock = clock;
    }

    /** Raises a document; in the owner's transaction. Refused when blocked, or when nobody could decide. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Routing submit(Submission submission) {
        return submitAll(List.of(submission)).getFirst();
    }

    /** Raises a list of documents with a handful of statements, whatever its length; all or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Routing> submitAll(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var planned = submissions.stream().map(this::planned).toList();
        var raised = planned.stream().map(it -> raising.raise(it, now)).toList();
        var facts = new HashMap<ApprovalId, ApprovalStore.Raised>();
        for (var i = 0; i < raised.size(); i++) {
            facts.put(
                    raised.get(i).id(),
                    new ApprovalStore.Raised(
                            submissions.get(i).facts(), planned.get(i).result()));
        }
        var waiting = store.add(raised, facts);
        if (!waiting.isEmpty()) {
            throw new AlreadyWaiting(waiting.getFirst()).refused();
        }
        var acts = raised.stream()
                .map(it -> NewAct.of(it.id(), it.outcome() == Outcome.AUTO ? ActKind.AUTO_PASSED : ActKind.SUBMITTED))
                .toList();
        book.write(raised, acts, Optional.empty());
        consequences.follow(List.of(), raised, now);
        return IntStream.range(0, raised.size())
                .mapToObj(i -> routing(raised.get(i), planned.get(i)))
                .toList();
    }

    /** Takes a waiting document back; only who raised it may, or who stands in for that person. */
    public void withdraw(DocumentRef document, String reason) {
        var before = waiting(document).orElseThrow(() -> new ApprovalNotFound(document.toString()).refused());
        var actor = actors.current();
        if (!actor.is(before.subject().submitter())) {
            throw new NotYours(before.subject().number()).refused();
        }
        end(before, ApprovalState.WITHDRAWN, new Ending(clock.instant(), actor.seat(), "", reason.strip()), true);
    }

    /** The owner called the document off: its approval, if waiting, ends; the owner is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(DocumentRef document) {
        waiting(document)
                .ifPresent(before -> end(
                        before,
                        ApprovalState.CANCELLED,
                        new Ending(clock.instant(), actors.current().seat(), "", ""),
                        false));
    }

    /** The newest approval of a document. */
    @Transactional(readOnly = true)
    public Optional<ApprovalView> latest(DocumentRef document) {
        var newest = store.newest(List.of(document)).values();
        return views.of(store.byIds(newest)).stream().findFirst();
    }

    /** Where the newest approvals of these documents stand; those never raised are left out. One statement. */
    @Transactional(readOnly = true)
    public Map<DocumentRef, ApprovalState> states(Collection<DocumentRef> documents) {
        return documents.isEmpty() ? Map.of() : store.states(documents);
    }

    private Planned planned(Submission submission) {
        var planned = routes.plan(submission);
        if (planned.is(Outcome.BLOCKED)) {
            var reason = planned.asked().blocked().getFirst();
            throw new ApprovalBlocked(
                            submission.number(), reason.rule(), reason.version(), reason.textZh(), reason.textEn())
                    .refused();
        }
        return planned;
    }

    private Optional<Approval> waiting(DocumentRef document) {
        var newest = store.newest(List.of(document)).values();
        return store.locked(newest).stream().filter(it -> !it.state().ended()).findFirst();
    }

    private void end(Approval before, ApprovalState how, Ending ending, boolean tellOwner) {
        var after = before.ended(how, ending);
        store.save(List.of(before), List.of(after));
        var kind = how == ApprovalState.WITHDRAWN ? ActKind.WITHDRAWN : ActKind.CANCELLED;
        var act = new NewAct(
                before.id(), Optional.empty(), kind, List.of(), "", ending.text(), List.of(), Optional.empty());
        book.write(List.of(after), List.of(act), actors.current().onBehalfOf());
        if (tellOwner) {
            consequences.follow(List.of(before), List.of(after), ending.at());
        } else {
            consequences.followQuietly(List.of(before), List.of(after), ending.at());
        }
    }

    private static Routing routing(Approval raised, Planned planned) {
        var steps = IntStream.range(0, raised.steps().size())
                .mapToObj(i -> {
                    var step = planned.steps().get(i);
                    return new RoutedStep(
                            step.role().code(),
                            step.kind(),
                            step.persons(),
                            raised.steps().get(i).minutes(),
                            step.reasons());
                })
                .toList();
        return new Routing(raised.id(), raised.outcome(), steps);
    }
}
