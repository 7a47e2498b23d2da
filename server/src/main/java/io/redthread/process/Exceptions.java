package io.redthread.process;

import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.events.ExceptionAssigned;
import io.redthread.process.store.ExceptionStore;
import io.redthread.process.store.HandoverStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Node 8: exceptions with their owner, deadline, comments, and the way back into the flow (异常处理, requirement F8). */
@Service
public class Exceptions {

    private final ExceptionStore store;
    private final ExceptionTypes types;
    private final HandoverStore handovers;
    private final Cases cases;
    private final People people;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Exceptions(
            ExceptionStore store,
            ExceptionTypes types,
            HandoverStore handovers,
            Cases cases,
            People people,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.types = types;
        this.handovers = handovers;
        this.cases = cases;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** A page of exceptions. */
    @Transactional(readOnly = true)
    public Page<ExceptionView> page(ExceptionFilter filter, PageQuery query) {
        return store.page(filter, query, clock.instant());
    }

    /** One exception. */
    @Transactional(readOnly = true)
    public ExceptionView get(ExceptionId id) {
        return store.byId(id).orElseThrow(() -> new Refused(new ExceptionNotFound(id)));
    }

    /** All exceptions of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<ExceptionView> ofCase(CaseId id) {
        return store.ofCase(id);
    }

    /** What was said about an exception. */
    @Transactional(readOnly = true)
    public List<ExceptionComment> comments(ExceptionId id) {
        return store.comments(get(id).id());
    }

    /** Its handling steps after the type as it is now, each with whether it was done. */
    @Transactional(readOnly = true)
    public List<ExceptionStep> steps(ExceptionId id, ExceptionType type) {
        var done = handovers.done(id);
        return type.steps().stream()
                .map(step -> {
                    var its = done.get(step.zh());
                    return new ExceptionStep(step, its == null ? null : its.at(), its == null ? null : its.by());
                })
                .toList();
    }

    /** Ticks a handling step of an open exception off, or takes the tick back. Refused for a step its type has not. */
    @Transactional
    public void tick(ExceptionId id, ExceptionType type, String step, boolean done) {
        var it = get(id);
        if (!it.state().equals("open")) {
            throw closed(it);
        }
        if (type.steps().stream().noneMatch(one -> one.zh().equals(step))) {
            throw new Refused(new ExceptionTypeUnknown(step));
        }
        if (done) {
            handovers.tick(id, step, clock.instant(), Callers.current().username());
        } else {
            handovers.untick(id, step);
        }
    }

    /** Adds a remark of 1–2,000 characters. */
    @Transactional
    public void comment(ExceptionId id, String body) {
        if (body.isBlank() || body.length() > 2000) {
            throw InvalidInput.of("/body", body, "comment-length");
        }
        store.comment(get(id).id(), Callers.current().username(), body, clock.instant());
    }

    /**
     * Opens an exception about something that has left the flow, as a parcel on its way: the case goes on, and resolving
     * leaves it where it is. Where one of the type is open already, what is new stands there as a remark.
     */
    @Transactional
    public void openBeside(CaseId id, Outcome.Fails what) {
        var it = cases.read(List.of(id)).getFirst();
        var type = types.of(what.type());
        var now = clock.instant();
        var fresh = store.openBeside(new NewException(
                id,
                it.number(),
                it.shop(),
                type.code(),
                it.node().code(),
                what.detailZh(),
                what.detailEn(),
                type.ownerDepartment(),
                now,
                now.plus(type.limit()),
                null,
                null));
        if (!fresh) {
            store.besideOf(id, type.code()).ifPresent(open -> comment(open, what.detailZh()));
        }
    }

    /** Whom exceptions can be given to: who may handle them. */
    @Transactional(readOnly = true)
    public List<PersonFacts> handlers() {
        return people.holding(Permission.SALES_EXCEPTION_HANDLE);
    }

    /**
     * Gives an open exception to a person; to oneself by one's own name, to nobody by a blank one. Refuses a person who may
     * not handle exceptions.
     */
    @Transactional
    public void assign(ExceptionId id, String username) {
        var it = get(id);
        if (!username.isBlank()
                && handlers().stream().noneMatch(one -> one.username().equals(username))) {
            throw InvalidInput.of("/username", username, "person-unknown");
        }
        if (store.assign(id, username.isBlank() ? null : username) == 0) {
            throw closed(it);
        }
        if (!username.isBlank()) {
            handovers.handOver(id, clock.instant(), Callers.current().username());
        }
        journal.record(Act.of("exception-assigned", Cases.document(it.caseId()), it.number(), new Assigned(username)));
        if (!username.isBlank()) {
            events.publishEvent(new ExceptionAssigned(
                    id,
                    it.number(),
                    username,
                    Callers.current().username(),
                    it.detailZh(),
                    it.detailEn(),
                    clock.instant()));
        }
    }

    /** Ends an exception; the case goes back to the node it left and is tried again there, unless it never left it. */
    @Transactional
    public void resolve(ExceptionId id, String resolution, String cause) {
        resolve(id, new Resolving(resolution, cause, null, null));
    }

    /** The same with why it came about and what it cost. */
    @Transactional
    public void resolve(ExceptionId id, Resolving how) {
        var it = get(id);
        if (store.resolve(id, how, clock.instant(), Callers.current().username()) == 0) {
            throw closed(it);
        }
        if (!it.beside()) {
            cases.retry(List.of(it.caseId()), EnumSet.of(CaseState.EXCEPTION));
        }
        journal.record(Act.of(
                "exception-resolved",
                Cases.document(it.caseId()),
                it.number(),
                new Resolved(it.type(), how.resolution(), how.cause(), how.code(), how.cost())));
    }

    private static Refused closed(ExceptionView it) {
        return new Refused(new ExceptionClosed(it.number(), String.valueOf(it.resolvedBy())));
    }

    private record Assigned(String to) {}

    private record Resolved(
            String type,
            String resolution,
            String cause,
            @Nullable ExceptionCause causeCode,
            @Nullable BigDecimal cost) {}
}
