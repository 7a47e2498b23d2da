package io.redthread.monitoring;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.PersonNames;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.monitoring.MonitoringRefusal.ShareNotFound;
import io.redthread.monitoring.MonitoringRefusal.SharedAlready;
import io.redthread.monitoring.events.ThreadShared;
import io.redthread.monitoring.store.ThreadShareRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows threads to people inside the company (红线分享): exactly that thread, to read, for some days, to the person named
 * and nobody else. Who shows one sees it himself; whom it is shown to reads personal data only with a right of his own.
 */
@Service
@Transactional
public class ThreadShares {

    private final ThreadShareRows rows;
    private final ThreadHeads heads;
    private final Threads sales;
    private final PurchaseThreads purchases;
    private final People people;
    private final PersonNames names;
    private final IdBlocks ids;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ThreadShares(
            ThreadShareRows rows,
            ThreadHeads heads,
            Threads sales,
            PurchaseThreads purchases,
            People people,
            PersonNames names,
            IdBlocks ids,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.heads = heads;
        this.sales = sales;
        this.purchases = purchases;
        this.people = people;
        this.names = names;
        this.ids = ids;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Shows a thread; refused where the caller does not see it, to oneself, and where it is shown to that person already. */
    public ThreadShareView share(NewThreadShare wanted) {
        var head = heads.of(wanted.kind(), wanted.number());
        var person = Optional.ofNullable(people.facts(Set.of(wanted.person())).get(wanted.person()))
                .filter(PersonFacts::active)
                .filter(it -> !it.username().equals(Callers.current().username()))
                .orElseThrow(() -> InvalidInput.of("/person", wanted.person().value(), "person-not-to-share-with"));
        var now = clock.instant();
        rows.runOut(wanted.kind(), head.id(), person.id(), now);
        var share = new ThreadShare(
                new ThreadShareId(ids.next("monitoring", "thread_share_id")),
                wanted.kind(),
                head.id(),
                head.number(),
                person.id(),
                wanted.note().strip(),
                Callers.current().username(),
                now,
                now.plus(Duration.ofDays(wanted.days())),
                null,
                null);
        if (!rows.add(share)) {
            var until = rows.of(wanted.kind(), head.id()).stream()
                    .filter(it -> it.person().equals(person.id()) && it.revokedAt() == null)
                    .findFirst()
                    .map(ThreadShare::until)
                    .orElse(now);
            throw new Refused(new SharedAlready(person.name(), until));
        }
        journal.record(Act.of(
                "thread-shared",
                share.ref(),
                share.number(),
                Map.of("person", person.username(), "until", share.until(), "note", share.note())));
        events.publishEvent(new ThreadShared(
                share.id().value(), share.number(), share.person(), share.by(), share.note(), share.until(), now));
        return views(List.of(share)).getFirst();
    }

    /** Takes a showing back at once; refused where the caller does not see the thread, or it was taken back already. */
    public void revoke(ThreadShareId id) {
        var share = rows.locked(id).filter(it -> it.revokedAt() == null).orElseThrow(() -> absent(id));
        heads.of(share.kind(), Long.toString(share.document()));
        rows.revoke(id, Callers.current().username(), clock.instant());
        var person = people.facts(Set.of(share.person())).get(share.person());
        journal.record(Act.of(
                "thread-share-revoked",
                share.ref(),
                share.number(),
                Map.of("person", person == null ? "" : person.username())));
    }

    /** To whom a thread the caller sees is or was shown, the newest first. */
    @Transactional(readOnly = true)
    public List<ThreadShareView> of(ThreadKind kind, String number) {
        return views(rows.of(kind, heads.of(kind, number).id()));
    }

    /** What is shown to the caller now, the newest first. */
    @Transactional(readOnly = true)
    public List<ThreadShareView> mine() {
        var me = CurrentAccess.get().person();
        return me == null ? List.of() : views(rows.shownTo(me, clock.instant()));
    }

    /** The thread itself, for the person named while it stands; to all others it is not there. */
    @Transactional(readOnly = true)
    public ThreadView read(ThreadShareId id) {
        var access = CurrentAccess.get();
        var share = rows.one(id)
                .filter(it -> it.person().equals(access.person()) && it.standsAt(clock.instant()))
                .orElseThrow(() -> absent(id));
        var number = Long.toString(share.document());
        return CurrentAccess.as(reading(access), () -> switch (share.kind()) {
            case SALE -> sales.of(number).alone();
            case PURCHASE -> purchases.of(number).alone();
        });
    }

    /** Sees whatever the thread shows, but what only his own right shows: personal data, facts of the journal, budgets. */
    private static Access reading(Access own) {
        var permissions =
                own.permissions().isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(own.permissions());
        permissions.add(Permission.MONITORING_READ);
        permissions.add(Permission.PURCHASING_READ);
        permissions.remove(Permission.CONTROL_READ);
        return new Access(own.person(), own.department(), own.roles(), permissions, DataScope.ALL);
    }

    private List<ThreadShareView> views(List<ThreadShare> shares) {
        var now = clock.instant();
        var persons = shares.isEmpty()
                ? Map.<PersonId, PersonFacts>of()
                : people.facts(shares.stream().map(ThreadShare::person).collect(Collectors.toSet()));
        var called = names.of(shares.stream().map(ThreadShare::by).collect(Collectors.toSet()));
        return shares.stream()
                .map(it -> new ThreadShareView(
                        it.id(),
                        it.kind(),
                        it.number(),
                        Optional.ofNullable(persons.get(it.person()))
                                .map(PersonFacts::name)
                                .orElse(""),
                        called.getOrDefault(it.by(), it.by()),
                        it.note(),
                        it.at(),
                        it.until(),
                        it.revokedAt(),
                        it.standsAt(now)))
                .toList();
    }

    private static Refused absent(ThreadShareId id) {
        return new Refused(new ShareNotFound(Long.toString(id.value())));
    }
}
