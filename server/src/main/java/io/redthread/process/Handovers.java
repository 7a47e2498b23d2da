package io.redthread.process;

import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.process.domain.HandoverClock;
import io.redthread.process.events.ExceptionHandover;
import io.redthread.process.store.ExceptionStore;
import io.redthread.process.store.HandoverStore;
import io.redthread.process.store.HandoverStore.Rung;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hand-over of exceptions (异常交接, requirement F16): who found one gives it to who answers for it within the limit of the
 * node, an hour where none is set. At half time its department is reminded, at the limit the superiors hear of it, and each
 * hour after that theirs.
 */
@Service
public class Handovers {

    private static final Logger LOG = LoggerFactory.getLogger(Handovers.class);
    private static final int AT_ONCE = 200;

    private final HandoverStore store;
    private final ExceptionStore exceptions;
    private final Cases cases;
    private final Departments departments;
    private final People people;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Handovers(
            HandoverStore store,
            ExceptionStore exceptions,
            Cases cases,
            Departments departments,
            People people,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.exceptions = exceptions;
        this.cases = cases;
        this.departments = departments;
        this.people = people;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Hands an exception over with a word of what happened; refused once it is resolved. Handing over twice is once. */
    public void handOver(ExceptionId id, String note) {
        transactions.executeWithoutResult(status -> {
            var it = exceptions.byId(id).orElseThrow(() -> new Refused(new ExceptionNotFound(id)));
            if (!it.state().equals("open")) {
                throw new Refused(new ExceptionClosed(it.number(), String.valueOf(it.resolvedBy())));
            }
            var by = Callers.current().username();
            if (store.handOver(id, clock.instant(), by) == 1) {
                if (!note.isBlank()) {
                    exceptions.comment(id, by, note, clock.instant());
                }
                journal.record(Act.of(
                        "exception-handed-over", Cases.document(it.caseId()), it.number(), Map.of("note", note)));
            }
        });
    }

    /** Tells whom it concerns of what was not handed over; answers of how many. */
    public int ring() {
        return Objects.requireNonNull(transactions.execute(status -> ringAll()));
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT25S")
    void round() {
        try {
            ring();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot look after hand-overs now: {}", e.getMessage());
        }
    }

    private int ringAll() {
        var now = clock.instant();
        var ringing = store.lockRinging(now, AT_ONCE);
        if (ringing.isEmpty()) {
            return 0;
        }
        var staff = staff();
        var byId = staff.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(PersonFacts::id, Function.identity(), (one, same) -> one));
        var foundBy = foundBy(ringing);
        var rung = new ArrayList<Rung>();
        var acts = new ArrayList<Act>();
        for (var it : ringing) {
            var clockwork = HandoverClock.ring(it, now);
            var whose = staff.getOrDefault(foundBy.getOrDefault(it.id(), ""), List.of());
            var told = clockwork.level() == 0
                    ? whose.stream().map(PersonFacts::id).collect(Collectors.toSet())
                    : above(whose, byId, clockwork.level());
            rung.add(new Rung(
                    it.id(), clockwork.level(), told.isEmpty() && clockwork.level() > 0 ? null : clockwork.next()));
            if (!told.isEmpty()) {
                tell(it, clockwork.level(), told);
                acts.add(Act.of(
                        clockwork.level() == 0 ? "handover-reminded" : "handover-escalated",
                        Cases.document(it.caseId()),
                        it.number(),
                        Map.of("level", clockwork.level())));
            }
        }
        store.rung(rung);
        journal.record(acts);
        return ringing.size();
    }

    private void tell(ExceptionView it, int level, Set<PersonId> told) {
        events.publishEvent(new ExceptionHandover(
                it.id(),
                it.number(),
                it.detailZh(),
                it.detailEn(),
                Objects.requireNonNull(it.handoverDueAt()),
                level,
                told,
                clock.instant()));
    }

    /** Codes of the departments that found them: the owners of the nodes they came about at. */
    private Map<ExceptionId, String> foundBy(List<ExceptionView> ringing) {
        var read = cases
                .read(ringing.stream().map(ExceptionView::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseInHand::id, Function.identity()));
        return ringing.stream()
                .flatMap(it -> Stream.ofNullable(read.get(it.caseId()))
                        .flatMap(one -> one.standard().nodes().stream())
                        .filter(node -> node.code().equals(it.node()))
                        .limit(1)
                        .map(node -> Map.entry(it.id(), node.ownerDepartment())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, List<PersonFacts>> staff() {
        var codes = departments.all().stream().collect(Collectors.toMap(DepartmentView::id, DepartmentView::code));
        return people.active().stream()
                .filter(it -> it.department().isPresent())
                .collect(Collectors.groupingBy(
                        it -> codes.getOrDefault(it.department().orElseThrow(), "")));
    }

    /** The superiors so far above those people; who has nobody above is left. */
    private static Set<PersonId> above(List<PersonFacts> whose, Map<PersonId, PersonFacts> byId, int level) {
        var at = whose;
        for (var step = 0; step < level; step++) {
            at = at.stream()
                    .flatMap(it -> it.superior().stream())
                    .distinct()
                    .flatMap(id -> Stream.ofNullable(byId.get(id)))
                    .toList();
        }
        return at.stream().map(PersonFacts::id).collect(Collectors.toSet());
    }
}
