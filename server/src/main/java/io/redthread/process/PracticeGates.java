package io.redthread.process;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Refused;
import io.redthread.process.store.PracticeStore;
import io.redthread.process.store.StandardStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Holds that at a gated node only who has passed the practice of the version in force works (上岗门槛). Programs are not
 * asked; administrators are. Where nothing is gated it costs no statement.
 */
@Component
class PracticeGates {

    private final PracticeSettings settings;
    private final PracticeStore practices;
    private final StandardStore versions;
    private final Standards standards;
    private final Clock clock;
    private final Map<StandardId, Instant> inForceSince = new ConcurrentHashMap<>();
    private final Set<Passed> passed = ConcurrentHashMap.newKeySet();

    PracticeGates(
            PracticeSettings settings,
            PracticeStore practices,
            StandardStore versions,
            Standards standards,
            Clock clock) {
        this.settings = settings;
        this.practices = practices;
        this.versions = versions;
        this.standards = standards;
        this.clock = clock;
    }

    /** Refuses the caller work at that node for these cases, unless the practice is passed or the grace is not over. */
    void require(NodeCode node, Supplier<Collection<CaseInHand>> cases) {
        var person = CurrentAccess.get().person();
        if (person == null || !settings.get().gates(node)) {
            return;
        }
        cases.get().stream()
                .map(it -> it.standard().scenario())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(scenario -> require(person, scenario, node));
    }

    private void require(PersonId person, String scenario, NodeCode node) {
        var gate = settings.get().gate(scenario, node);
        if (gate.isEmpty()) {
            return;
        }
        var standard = standards.published(scenario);
        var from = gate.get().from(inForceSince(standard.id()));
        if (!standard.has(node) || clock.instant().isBefore(from)) {
            return;
        }
        var it = standard.node(node);
        if (!hasPassed(new Passed(person, standard.id(), it.ownerDepartment()))) {
            throw new Refused(new PracticeNeeded(
                    it.title().zh(),
                    it.title().en(),
                    standard.label(),
                    settings.get().passMark(),
                    "/process/practice?standard=" + standard.id().value()));
        }
    }

    /** From when a version counts; it never changes. */
    Instant inForceSince(StandardId id) {
        return inForceSince.computeIfAbsent(id, versions::validFrom);
    }

    private boolean hasPassed(Passed it) {
        if (passed.contains(it)) {
            return true;
        }
        var now = practices.hasPassed(it.person, it.standard, it.department);
        if (now) {
            passed.add(it);
        }
        return now;
    }

    private record Passed(PersonId person, StandardId standard, String department) {}
}
