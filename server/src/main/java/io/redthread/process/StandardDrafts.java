package io.redthread.process;

import io.redthread.identity.DepartmentWork;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.domain.CoreNodes;
import io.redthread.process.domain.StandardChecks;
import io.redthread.process.domain.StandardDiff;
import io.redthread.process.store.DraftStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standards being written (标准草稿): one draft for each scenario, begun from the version in force, saved as often as wanted.
 * Core nodes stay; everything else is said by the checks, and stops nobody before publishing.
 */
@Service
public class StandardDrafts {

    private final DraftStore store;
    private final Standards standards;
    private final DepartmentWork departments;
    private final ObjectProvider<NodeConditions> conditions;
    private final Journal journal;
    private final Clock clock;

    StandardDrafts(
            DraftStore store,
            Standards standards,
            DepartmentWork departments,
            ObjectProvider<NodeConditions> conditions,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.standards = standards;
        this.departments = departments;
        this.conditions = conditions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every version of a scenario, the draft included, the newest first. */
    @Transactional(readOnly = true)
    public List<StandardVersion> versions(Scenario scenario) {
        return store.versions(scenario.code());
    }

    /** One version; refuses when there is none of that id. */
    @Transactional(readOnly = true)
    public StandardVersion version(StandardId id) {
        return store.byId(id).orElseThrow(() -> new Refused(new StandardNotFound(Long.toString(id.value()))));
    }

    /** Begins a draft from the version in force; refuses when there is one. */
    @Transactional
    public StandardVersion begin(Scenario scenario) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = Callers.current().username();
        var base = standards.published(scenario.code());
        if (!store.begin(scenario.code(), base.nodes(), now, by)) {
            throw new Refused(new DraftThere(scenario.code(), required(scenario).createdBy()));
        }
        var draft = required(scenario);
        record("standard-draft-begun", draft);
        return draft;
    }

    /** Saves a draft; refuses when it was saved by somebody else meanwhile, and when a core node is gone. */
    @Transactional
    public StandardVersion save(Scenario scenario, int revision, String note, List<Node> nodes) {
        var draft = required(scenario);
        for (var core : CoreNodes.of(scenario)) {
            if (nodes.stream().noneMatch(it -> it.code().equals(core))) {
                var node = draft.standard().has(core)
                        ? draft.standard().node(core)
                        : standards.published(scenario.code()).node(core);
                throw new Refused(new CoreNodeStays(
                        core.value(), node.title().zh(), node.title().en()));
            }
        }
        RowCounts.expectOne(store.save(draft.standard().id(), revision, note, nodes), () -> changed(draft));
        return required(scenario);
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(Scenario scenario) {
        var draft = required(scenario);
        RowCounts.expectOne(store.discard(draft.standard().id()), () -> changed(draft));
        record("standard-draft-discarded", draft);
    }

    /** What is wrong with a version; nothing when it may be published. */
    @Transactional(readOnly = true)
    public List<StandardFinding> check(StandardVersion version) {
        return StandardChecks.of(
                Scenario.of(version.standard().scenario()).orElseThrow(),
                version.standard().nodes(),
                departments.codes(),
                conditions.getObject());
    }

    /** Codes of the departments that may own nodes. */
    @Transactional(readOnly = true)
    public List<String> departments() {
        return departments.codes().stream().sorted().toList();
    }

    /** What a version changes against the one in force. */
    @Transactional(readOnly = true)
    public List<StandardChange> changes(StandardVersion version) {
        var before = standards.published(version.standard().scenario());
        return StandardDiff.of(before.nodes(), version.standard().nodes());
    }

    /** What is different between two versions. */
    @Transactional(readOnly = true)
    public List<StandardChange> changes(StandardId before, StandardId after) {
        return StandardDiff.of(
                version(before).standard().nodes(), version(after).standard().nodes());
    }

    /** The draft of a scenario; refuses when there is none. */
    StandardVersion required(Scenario scenario) {
        return store.draft(scenario.code()).orElseThrow(() -> new Refused(new DraftAbsent(scenario.code())));
    }

    static Refused changed(StandardVersion draft) {
        return new Refused(new StandardChanged(draft.standard().label(), draft.revision()));
    }

    private void record(String act, StandardVersion draft) {
        journal.record(Act.of(
                act,
                new DocumentRef("standard", draft.standard().id().value()),
                draft.standard().label(),
                Map.of()));
    }
}
