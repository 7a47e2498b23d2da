package io.redthread.rules.domain;

import io.redthread.rules.Backtest.Changed;
import io.redthread.rules.Backtest.Result;
import io.redthread.rules.Backtest.Transition;
import io.redthread.rules.PastCases.PastCase;
import io.redthread.rules.PastCases.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Judges past documents by the version in force and by the tried one, and again by the version that decided then. Used by
 * one thread.
 */
public final class Replay {

    private final Judge present;
    private final Judge tried;
    private final IntFunction<Judge> versions;
    private final Map<Integer, Judge> known = new HashMap<>();
    private final Optional<Tally> tally;
    private final Consumer<Changed> changes;
    private final Map<Way, long[]> ways = new HashMap<>();
    private long judged;
    private long changed;
    private long compared;
    private long reproduced;

    /**
     * Nothing judged yet.
     *
     * @param versions the judge of a published version
     * @param tally the owner's figures
     * @param changes takes the documents that come out differently
     */
    public Replay(
            Judge present, Judge tried, IntFunction<Judge> versions, Optional<Tally> tally, Consumer<Changed> changes) {
        this.present = present;
        this.tried = tried;
        this.versions = versions;
        this.tally = tally;
        this.changes = changes;
    }

    /** Takes in one document. */
    public void add(PastCase it) {
        var now = present.of(it.facts());
        var then = tried.of(it.facts());
        judged++;
        ways.computeIfAbsent(new Way(now.outcome(), then.outcome()), way -> new long[1])[0]++;
        if (!now.outcome().equals(then.outcome())) {
            changed++;
            changes.accept(new Changed(
                    (int) Math.min(changed, Integer.MAX_VALUE),
                    it.id(),
                    it.number(),
                    now.outcome(),
                    then.outcome(),
                    it.facts()));
        }
        if (it.version() > 0 && it.recorded().isPresent()) {
            compared++;
            var decided = known.computeIfAbsent(it.version(), versions::apply).of(it.facts());
            reproduced += decided.outcome().equals(it.recorded().get()) ? 1 : 0;
        }
        tally.ifPresent(each -> each.add(it, now, then));
    }

    /** How many were judged. */
    public long judged() {
        return judged;
    }

    /** What came out so far. */
    public Result result() {
        var transitions = ways.entrySet().stream()
                .map(it -> new Transition(it.getKey().present(), it.getKey().tried(), it.getValue()[0]))
                .sorted(Comparator.comparingLong(Transition::documents).reversed())
                .toList();
        return new Result(
                judged,
                changed,
                compared,
                reproduced,
                transitions,
                tally.map(Tally::figures).orElse(List.of()));
    }

    private record Way(String present, String tried) {}
}
