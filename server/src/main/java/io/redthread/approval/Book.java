package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.store.ActStore;
import io.redthread.identity.PersonId;
import io.redthread.journal.Act;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what was done: the act, and the journal entry with it. In the same transaction. */
@Component
class Book {

    private final ActStore acts;
    private final Journal journal;
    private final Clock clock;

    Book(ActStore acts, Journal journal, Clock clock) {
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes acts at approvals of the current caller. */
    void write(List<Approval> approvals, List<NewAct> done, Optional<PersonId> onBehalfOf) {
        acts.add(done, onBehalfOf, clock.instant());
        var byId = approvals.stream().collect(Collectors.toMap(Approval::id, it -> it));
        if (done.size() == 1) {
            var act = done.getFirst();
            var it = Objects.requireNonNull(byId.get(act.approval()));
            journal.record(new Act(
                    "approval-" + act.kind().code(),
                    it.subject().document(),
                    it.subject().number(),
                    null,
                    facts(it, act),
                    label(it)));
            return;
        }
        done.stream().collect(Collectors.groupingBy(NewAct::kind)).forEach((kind, some) -> {
            var first = Objects.requireNonNull(byId.get(some.getFirst().approval()));
            journal.record(new BatchAct(
                    "approvals-" + kind.code(),
                    first.subject().document().kind(),
                    some.stream()
                            .map(act -> canonical(Objects.requireNonNull(byId.get(act.approval())), act))
                            .toList(),
                    Map.of("count", some.size(), "first", first.subject().number()),
                    label(first)));
        });
    }

    private static Map<String, Object> facts(Approval it, NewAct act) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("approval", it.id());
        act.step().flatMap(it::step).ifPresent(step -> facts.put("role", step.role()));
        facts.put("amount", it.subject().amount());
        if (!it.subject().counting().equals(it.subject().amount())) {
            facts.put("counting", it.subject().counting());
        }
        facts.put("documentVersion", it.subject().version());
        facts.put("state", it.state());
        if (!act.targets().isEmpty()) {
            facts.put("persons", act.targets());
        }
        if (!act.reason().isEmpty()) {
            facts.put("reason", act.reason());
        }
        if (!act.opinion().isEmpty()) {
            facts.put("opinion", act.opinion());
        }
        if (!act.files().isEmpty()) {
            facts.put("files", act.files());
        }
        return facts;
    }

    private static String canonical(Approval it, NewAct act) {
        return it.subject().document() + "|" + it.subject().version() + "|"
                + act.approval().value() + "|"
                + act.kind().code() + "|" + it.subject().amount() + "|"
                + it.steps().stream().map(step -> step.role().value()).collect(Collectors.joining(","));
    }

    private static String label(Approval it) {
        return it.subject().rules() + " v" + it.subject().rulesVersion();
    }
}
