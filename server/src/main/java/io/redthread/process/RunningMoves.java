package io.redthread.process;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.process.domain.Transfer;
import io.redthread.process.store.CaseStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running cases to another version of their standard (在途单迁移): an act of somebody, never by itself. A case never
 * skips a node by it: what the new version has before its place and the case has not passed is done first, and a case whose
 * goods are in the warehouse's hands stays where it is.
 */
@Service
public class RunningMoves {

    private static final int PAGE = 500;

    private final CaseStore store;
    private final CaseFlow flow;
    private final Engine engine;
    private final StandardDrafts versions;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    RunningMoves(
            CaseStore store,
            CaseFlow flow,
            Engine engine,
            StandardDrafts versions,
            Transactions transactions,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.flow = flow;
        this.engine = engine;
        this.versions = versions;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /** How many open cases follow each version of a scenario. */
    @Transactional(readOnly = true)
    public Map<StandardId, Long> running(Scenario scenario) {
        return store.running(versions.versions(scenario).stream()
                .map(it -> it.standard().id())
                .toList());
    }

    /** Moves the open cases of all other versions to this one, which must be published. */
    public Moved move(StandardId to) {
        var version = versions.version(to);
        if (version.state() != StandardState.PUBLISHED || version.validFrom().isAfter(clock.instant())) {
            throw InvalidInput.of("/id", to.value(), "standard-not-in-force");
        }
        var target = version.standard();
        var others = versions.versions(Scenario.of(target.scenario()).orElseThrow()).stream()
                .map(it -> it.standard().id())
                .filter(it -> !it.equals(to))
                .toList();
        var all = new Moved(0, 0, 0);
        var behind = 0L;
        while (true) {
            var ids = store.following(others, behind, PAGE);
            if (ids.isEmpty()) {
                break;
            }
            behind = ids.getLast().value();
            all = all.plus(transactions.in(() -> page(ids, target)));
        }
        engine.wakeAfterCommit();
        return all;
    }

    private Moved page(List<CaseId> ids, Standard target) {
        var now = clock.instant();
        var moved = new ArrayList<CaseInHand>();
        var back = 0;
        var locked = store.lock(ids);
        var places = new HashMap<CaseId, Transfer>();
        for (var it : locked) {
            var transfer = Transfer.of(it, target);
            if (transfer.goes()) {
                moved.add(it.following(target, transfer, now));
                places.put(it.id(), transfer);
                back += transfer.again() ? 1 : 0;
            }
        }
        if (!moved.isEmpty()) {
            store.follow(moved);
            flow.write(new BatchRun(now, Callers.current().username(), moved));
            journal.record(moved.stream()
                    .map(it -> Act.of(
                            "order-standard-changed",
                            new DocumentRef(Cases.DOCUMENT_KIND, it.id().value()),
                            it.number(),
                            Map.of(
                                    "standard",
                                    target.label(),
                                    "node",
                                    it.node().code().value())))
                    .toList());
        }
        return new Moved(moved.size() - back, back, locked.size() - moved.size());
    }

    /**
     * What became of the cases.
     *
     * @param moved now follow the version, at the node where they were
     * @param again now follow it, at a node they have not passed yet
     * @param stayed stay on theirs: held, in exception, or in the warehouse's hands before a node they would skip
     */
    public record Moved(int moved, int again, int stayed) {

        Moved plus(Moved other) {
            return new Moved(moved + other.moved, again + other.again, stayed + other.stayed);
        }
    }
}
