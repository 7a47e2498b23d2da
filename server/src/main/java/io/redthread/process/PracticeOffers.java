package io.redthread.process;

import io.redthread.process.PracticeSetting.Gate;
import io.redthread.process.domain.PracticeScript;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be practised: every department's nodes in the versions in force and in those that begin later. */
@Service
public class PracticeOffers {

    private final Standards standards;
    private final PracticeSettings settings;
    private final PracticeGates gates;
    private final Clock clock;

    PracticeOffers(Standards standards, PracticeSettings settings, PracticeGates gates, Clock clock) {
        this.standards = standards;
        this.settings = settings;
        this.gates = gates;
        this.clock = clock;
    }

    /** All of it, by scenario. */
    @Transactional(readOnly = true)
    public List<PracticeOffer> all() {
        return Stream.concat(standards.published().stream(), standards.coming().stream())
                .flatMap(standard ->
                        PracticeScript.departments(standard).stream().map(it -> offer(standard, it)))
                .toList();
    }

    /** One of them, if it can be practised. */
    Optional<PracticeOffer> of(StandardId standard, String department) {
        return all().stream()
                .filter(it ->
                        it.standard().id().equals(standard) && it.department().equals(department))
                .findFirst();
    }

    private PracticeOffer offer(Standard standard, String department) {
        var setting = settings.get();
        var from = gates.inForceSince(standard.id());
        var nodes = PracticeScript.nodes(standard, department);
        var gated = nodes.stream()
                .flatMap(node -> setting.gate(standard.scenario(), node.code()).stream())
                .toList();
        return new PracticeOffer(
                standard,
                from,
                !from.isAfter(clock.instant()),
                department,
                nodes,
                gated.stream().map(Gate::node).toList(),
                gated.stream().map(it -> it.from(from)).min(Instant::compareTo));
    }
}
