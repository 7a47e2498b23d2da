package io.redthread.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One batch on its way through consecutive nodes in one transaction: its cases, what the handlers loaded for one another,
 * and the facts to be written at its end. Used by one thread.
 */
public final class BatchRun {

    private final Instant at;
    private final String actor;
    private final List<CaseInHand> cases;
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final List<NodeFact> facts = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();
    private final List<Wanted> tasks = new ArrayList<>();

    BatchRun(Instant at, String actor, List<CaseInHand> cases) {
        this.at = at;
        this.actor = actor;
        this.cases = List.copyOf(cases);
    }

    /** The moment of the batch; all its facts carry it. */
    public Instant at() {
        return at;
    }

    /** Who moves it: a user name, or {@code system}. */
    public String actor() {
        return actor;
    }

    /** Its cases in key order. */
    public List<CaseInHand> cases() {
        return cases;
    }

    /** Leaves something for the handlers that follow and for the listeners. */
    public <T> void share(Class<T> type, T thing) {
        shared.put(type, thing);
    }

    /** What an earlier handler left. */
    public <T> Optional<T> shared(Class<T> type) {
        return Optional.ofNullable(type.cast(shared.get(type)));
    }

    /** The facts of this batch so far. */
    public List<NodeFact> facts() {
        return facts;
    }

    List<Opened> opened() {
        return opened;
    }

    List<Wanted> tasks() {
        return tasks;
    }

    /** An exception opened in this batch. */
    record Opened(CaseInHand owner, Outcome.Fails failure) {}

    /** A task wanted in this batch. */
    record Wanted(CaseInHand owner, Outcome.TaskWanted task) {}
}
