package io.redthread.process;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Remembered;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.PracticeSetting.Gate;
import io.redthread.process.domain.PracticeScript;
import io.redthread.process.store.PracticeSettingStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How practices are held, and at which nodes a passed one is needed (练习设置). */
@Service
public class PracticeSettings {

    private static final int MOST_GRACE = 90;

    private final PracticeSettingStore store;
    private final Standards standards;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<Boolean, PracticeSetting> known;

    PracticeSettings(PracticeSettingStore store, Standards standards, Journal journal, Clock clock) {
        this.store = store;
        this.standards = standards;
        this.journal = journal;
        this.clock = clock;
        this.known = new Remembered<>(clock);
    }

    /** The setting. */
    @Transactional(readOnly = true)
    public PracticeSetting get() {
        return Objects.requireNonNull(
                known.of(List.of(true), keys -> Map.of(true, store.read())).get(true));
    }

    /** Changes it; refuses when somebody else has changed it meanwhile, and gates where nobody works or can practise. */
    @Transactional
    public PracticeSetting change(int passMark, int orders, List<Wanted> gates, int revision) {
        if (passMark < 1 || passMark > 100) {
            throw InvalidInput.of("/passMark", passMark, "practice-pass-mark");
        }
        if (orders < 3 || orders > 20) {
            throw InvalidInput.of("/orders", orders, "practice-orders");
        }
        var before = store.read();
        var set = java.util.stream.IntStream.range(0, gates.size())
                .mapToObj(at -> gate("/gates/" + at, gates.get(at), before))
                .toList();
        if (new HashSet<>(set.stream()
                                .map(it -> it.scenario() + " " + it.node())
                                .toList())
                        .size()
                < set.size()) {
            throw InvalidInput.of("/gates", set.size(), "practice-gate-twice");
        }
        known.forget();
        RowCounts.expectOne(
                store.change(new PracticeSetting(passMark, orders, set, revision)),
                () -> new Refused(new PracticeSettingChanged(revision)));
        var after = store.read();
        journal.record(
                new Act("practice-setting-changed", new DocumentRef("practice-setting", 1), "", before, after, null));
        return after;
    }

    /** Whether people work at a node and can practise it, so that a gate may stand there. */
    public static boolean canStand(Standard standard, Node node) {
        return (!node.automatic() || node.code().equals(NodeCode.REVIEW))
                && PracticeScript.nodes(standard, node.ownerDepartment()).contains(node);
    }

    private Gate gate(String at, Wanted wanted, PracticeSetting before) {
        if (wanted.graceDays() < 0 || wanted.graceDays() > MOST_GRACE) {
            throw InvalidInput.of(at + "/graceDays", wanted.graceDays(), "practice-grace");
        }
        var standard = Scenario.of(wanted.scenario()).map(it -> standards.published(it.code()));
        if (standard.filter(it -> it.has(wanted.node()) && canStand(it, it.node(wanted.node())))
                .isEmpty()) {
            throw InvalidInput.of(at + "/node", wanted.node(), "practice-gate-node");
        }
        var since = Optional.of(wanted)
                .flatMap(it -> before.gate(it.scenario(), it.node()))
                .map(Gate::since)
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Gate(wanted.scenario(), wanted.node(), wanted.graceDays(), since);
    }

    /**
     * A gate to be set.
     *
     * @param scenario of which standard
     * @param node which node
     * @param graceDays days in which everybody may still work
     */
    public record Wanted(String scenario, NodeCode node, int graceDays) {}
}
