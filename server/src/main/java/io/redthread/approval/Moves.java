package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.events.ApprovalNoted;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.identity.PersonId;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes one approval that somebody moved: what changed, the act, what follows. */
@Component
class Moves {

    private final ApprovalStore store;
    private final Book book;
    private final Consequences consequences;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moves(
            ApprovalStore store,
            Book book,
            Consequences consequences,
            Actors actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.consequences = consequences;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    void move(Approval before, Approval after, NewAct act) {
        store.save(List.of(before), List.of(after));
        book.write(List.of(after), List.of(act), actors.current().onBehalfOf());
        consequences.follow(List.of(before), List.of(after), clock.instant());
        if (act.kind() == ActKind.REASSIGNED) {
            tell(after, ApprovalNoted.Kind.REASSIGNED, act.targets(), act.opinion());
        }
    }

    void tell(Approval it, ApprovalNoted.Kind kind, List<PersonId> persons, String text) {
        if (persons.isEmpty()) {
            return;
        }
        events.publishEvent(new ApprovalNoted(
                kind,
                it.id(),
                it.subject().document(),
                it.subject().number(),
                it.subject().title(),
                Requests.path(it),
                persons,
                Callers.current().username(),
                text,
                it.subject().urgent(),
                clock.instant()));
    }
}
