package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.ChangedMeanwhile;
import io.redthread.identity.IdentityRefusal.Circle;
import io.redthread.identity.IdentityRefusal.NameTaken;
import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.IdentityRefusal.StillInUse;
import io.redthread.identity.domain.Chart;
import io.redthread.identity.store.DepartmentStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Remembered;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of departments (部门). */
@Service
@Transactional
public class Departments {

    private final DepartmentStore store;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<DepartmentId, List<DepartmentView>> lineages;

    Departments(DepartmentStore store, IdBlocks ids, Journal journal, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
        this.lineages = new Remembered<>(clock);
    }

    /** Adds a department. */
    public DepartmentView add(DepartmentDraft draft) {
        check(draft);
        var id = new DepartmentId(ids.next("identity", "department_id"));
        if (!store.add(id, draft, clock.instant())) {
            throw new NameTaken(draft.code()).refused();
        }
        var view = get(id);
        journal.record(Act.of("department-added", ref(id), view.code(), view));
        return view;
    }

    /** Changes a department; its code stays. */
    public DepartmentView edit(DepartmentId id, int revision, DepartmentDraft draft) {
        var before = get(id);
        if (!before.code().equals(draft.code())) {
            throw InvalidInput.of("/code", draft.code(), "value-malformed");
        }
        check(draft);
        if (draft.parent().isPresent()
                && Chart.wouldCircle(store.parentsLocked(), id, draft.parent().get())) {
            throw new Circle().refused();
        }
        RowCounts.expectOne(store.change(id, revision, draft), () -> new ChangedMeanwhile(revision).refused());
        lineages.forget();
        var after = get(id);
        journal.record(new Act("department-changed", ref(id), after.code(), before, after, null));
        return after;
    }

    /** Closes an empty department. */
    public DepartmentView deactivate(DepartmentId id) {
        store.parentsLocked();
        var before = get(id);
        var below = (int) store.all().stream()
                .filter(other -> other.active() && id.equals(other.parent()))
                .count();
        if (before.people() > 0 || below > 0) {
            throw new StillInUse(before.people(), below).refused();
        }
        RowCounts.expect(1, store.activate(id, false), "department");
        journal.record(Act.of("department-closed", ref(id), before.code(), Map.of()));
        return get(id);
    }

    /** Opens a closed department again. */
    public DepartmentView activate(DepartmentId id) {
        RowCounts.expectOne(store.activate(id, true), () -> absent(id));
        var after = get(id);
        journal.record(Act.of("department-opened", ref(id), after.code(), Map.of()));
        return after;
    }

    /** All departments, by code. */
    @Transactional(readOnly = true)
    public List<DepartmentView> all() {
        return store.all();
    }

    /** The department and all below it: what a person with data scope department sees. */
    @Transactional(readOnly = true)
    public Set<DepartmentId> withBelow(DepartmentId top) {
        var all = store.all();
        var found = new HashSet<>(Set.of(top));
        for (var grown = true; grown; ) {
            grown = false;
            for (var department : all) {
                if (department.parent() != null && found.contains(department.parent())) {
                    grown |= found.add(department.id());
                }
            }
        }
        return found;
    }

    /**
     * These departments, each with itself and all above it, the nearest first; those that are not there are left out. Kept
     * for a moment, as it is asked for with every order.
     */
    @Transactional(readOnly = true)
    public Map<DepartmentId, List<DepartmentView>> lineages(Collection<DepartmentId> wanted) {
        return lineages.of(Set.copyOf(wanted), this::loadLineages);
    }

    private Map<DepartmentId, List<DepartmentView>> loadLineages(Collection<DepartmentId> wanted) {
        var all = store.all().stream().collect(Collectors.toMap(DepartmentView::id, Function.identity()));
        var found = new HashMap<DepartmentId, List<DepartmentView>>();
        wanted.stream().filter(all::containsKey).forEach(id -> found.put(id, upwards(id, all)));
        return found;
    }

    private static List<DepartmentView> upwards(DepartmentId from, Map<DepartmentId, DepartmentView> all) {
        return Stream.iterate(
                        Optional.ofNullable(all.get(from)),
                        Optional::isPresent,
                        it -> it.map(DepartmentView::parent).map(all::get))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The department of that code. */
    @Transactional(readOnly = true)
    public Optional<DepartmentView> byCode(String code) {
        return store.all().stream().filter(view -> view.code().equals(code)).findFirst();
    }

    private DepartmentView get(DepartmentId id) {
        return store.all().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> absent(id));
    }

    private void check(DepartmentDraft draft) {
        draft.parent().ifPresent(parent -> {
            if (!store.isActive(parent)) {
                throw InvalidInput.of("/parent", parent.value(), "department-unknown");
            }
        });
    }

    private static io.redthread.kernel.Refused absent(DepartmentId id) {
        return new NotFound("department", Long.toString(id.value())).refused();
    }

    private static DocumentRef ref(DepartmentId id) {
        return new DocumentRef("department", id.value());
    }
}
