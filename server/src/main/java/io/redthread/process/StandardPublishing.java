package io.redthread.process;

import io.redthread.identity.Staff;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.events.StandardPublished;
import io.redthread.process.store.AnnouncementStore;
import io.redthread.process.store.DraftStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts drafts in force (发布标准, requirement M3): with a day from which new cases follow it, and an announcement to the
 * people whose nodes it changes. Cases that run stay on their version until somebody moves them.
 */
@Service
public class StandardPublishing {

    private final DraftStore store;
    private final StandardDrafts drafts;
    private final Standards standards;
    private final AnnouncementStore announcements;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StandardPublishing(
            DraftStore store,
            StandardDrafts drafts,
            Standards standards,
            AnnouncementStore announcements,
            Staff staff,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.drafts = drafts;
        this.standards = standards;
        this.announcements = announcements;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How a draft is to be published.
     *
     * @param revision the one that was checked and is meant
     * @param from from when new cases follow it; absent means at once
     * @param note what it is for
     * @param training when and where it is explained; may be empty
     */
    public record Wanted(int revision, Optional<Instant> from, String note, String training) {}

    /** Publishes the draft of a scenario; refuses when the checks find something, or somebody saved it meanwhile. */
    @Transactional
    public StandardVersion publish(Scenario scenario, Wanted wanted) {
        var draft = drafts.required(scenario);
        requireClean(draft);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var from = wanted.from().orElse(now);
        if (from.isBefore(now)) {
            throw InvalidInput.of("/from", from, "standard-from-past");
        }
        var changes = drafts.changes(draft);
        var by = Callers.current().username();
        standards.forget();
        RowCounts.expectOne(
                store.publish(draft.standard().id(), wanted.revision(), wanted.note(), from, now, by),
                () -> StandardDrafts.changed(draft));
        announce(scenario, draft, changes, wanted, from);
        var published = drafts.version(draft.standard().id());
        journal.record(new Act(
                "standard-published",
                new DocumentRef("standard", draft.standard().id().value()),
                draft.standard().label(),
                null,
                new Published(wanted.note(), from, changes),
                null));
        return published;
    }

    private void announce(
            Scenario scenario, StandardVersion draft, List<StandardChange> changes, Wanted wanted, Instant from) {
        var title = new Label(
                scenario.title().zh() + "流程标准第 " + draft.standard().version() + " 版",
                scenario.title().en() + " standard, version " + draft.standard().version());
        var people = staff.inDepartments(concerned(draft, changes));
        var id = announcements.add(
                draft.standard().id(),
                title,
                wanted.note(),
                wanted.training(),
                changes,
                clock.instant(),
                Callers.current().username(),
                people);
        events.publishEvent(new StandardPublished(
                id,
                title.zh(),
                title.en(),
                wanted.note(),
                from,
                Callers.current().username(),
                people));
    }

    /** Departments whose nodes are changed, those that lose one included; all of them when nothing differs. */
    private Set<String> concerned(StandardVersion draft, List<StandardChange> changes) {
        var changed = changes.stream().map(StandardChange::node).collect(Collectors.toSet());
        var before = standards.published(draft.standard().scenario());
        var departments = new HashSet<String>();
        for (var nodes : List.of(before.nodes(), draft.standard().nodes())) {
            nodes.stream()
                    .filter(it ->
                            changed.isEmpty() || changed.contains(it.code().value()))
                    .map(Node::ownerDepartment)
                    .forEach(departments::add);
        }
        return departments;
    }

    private void requireClean(StandardVersion draft) {
        var found = drafts.check(draft);
        if (!found.isEmpty()) {
            var first = found.getFirst();
            throw new Refused(new StandardNotClean(
                    draft.standard().label(),
                    found.size(),
                    first.node(),
                    first.text().zh(),
                    first.text().en()));
        }
    }

    /** What the journal keeps of it. */
    record Published(String note, Instant from, List<StandardChange> changes) {}
}
