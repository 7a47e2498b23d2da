package io.redthread.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Moves the cases of a batch through consecutive automatic nodes in memory: asks the handler of the lowest node, applies
 * its outcomes, until every case rests. Knows no SQL.
 */
final class Passage {

    /** A node whose condition does not hold is passed at once. */
    private static final Outcome.Done NOT_NEEDED = new Outcome.Done("not-needed");

    private final Map<NodeCode, NodeHandler> handlers;
    private final Asks conditions;
    private final BatchRun run;
    private final Map<CaseId, Span> spans = new HashMap<>();

    Passage(Map<NodeCode, NodeHandler> handlers, Asks conditions, BatchRun run) {
        this.handlers = handlers;
        this.conditions = conditions;
        this.run = run;
    }

    /** Whether a condition holds for a case of the batch. */
    interface Asks {
        boolean holds(String condition, CaseInHand it, BatchRun run);
    }

    /** Passes all automatic nodes ahead of the cases. */
    void automatic() {
        for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            var node = group.getFirst().node();
            var handler = handlers.get(node.code());
            if (handler == null) {
                throw new IllegalStateException("no handler works node " + node.code());
            }
            var outcomes = handler.work(group, run);
            for (var it : group) {
                var outcome = outcomes.get(it.id());
                if (outcome == null) {
                    throw new IllegalStateException(node.code() + " gave no outcome for " + it.number());
                }
                apply(it, outcome);
            }
        }
        rest();
    }

    /** Turns what was passed into facts. */
    void rest() {
        run.cases().forEach(this::close);
    }

    /** Applies one outcome at the case's present node. */
    void apply(CaseInHand it, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> pass(it, done);
            case Outcome.Waits waits -> {
                close(it);
                it.rest(CaseState.WAITING, waits.waitsFor(), waits.until().orElse(it.dueAt()));
                waits.task().ifPresent(task -> run.tasks().add(new BatchRun.Wanted(it, task)));
            }
            case Outcome.Fails fails -> {
                close(it);
                it.rest(CaseState.EXCEPTION, null, it.dueAt());
                run.opened().add(new BatchRun.Opened(it, fails));
            }
        }
    }

    private void pass(CaseInHand it, Outcome.Done done) {
        var span = spans.computeIfAbsent(it.id(), id -> new Span(it, run.at()));
        span.passed(it.node().position(), done);
        var next = it.standard().after(it.node().position());
        if (next.isEmpty()) {
            it.rest(CaseState.DONE, null, it.dueAt());
            return;
        }
        it.enter(next.get(), run.at());
        var condition = next.get().details().condition();
        if (!condition.isEmpty() && !conditions.holds(condition, it, run)) {
            pass(it, NOT_NEEDED);
        }
    }

    private void close(CaseInHand it) {
        var span = spans.remove(it.id());
        if (span != null) {
            it.factAdded();
            run.facts().add(span.fact(it, run));
        }
    }

    /**
     * The ready cases of one node. Standards may differ within a batch: a node is worked when no ready case has it still
     * ahead, so that all of them meet there and it is worked once.
     */
    private List<CaseInHand> nextGroup() {
        var ready =
                run.cases().stream().filter(it -> it.state() == CaseState.READY).toList();
        var places = new HashSet<Place>();
        ready.forEach(it -> places.add(new Place(it.standard(), it.node().position())));
        return places.stream()
                .sorted(Comparator.comparingInt(Place::position))
                .map(Place::code)
                .filter(code -> places.stream().noneMatch(place -> place.isBefore(code)))
                .findFirst()
                .or(() -> places.stream().map(Place::code).findFirst())
                .map(code -> ready.stream()
                        .filter(it -> it.node().code().equals(code))
                        .toList())
                .orElse(List.of());
    }

    /** Where some of the cases stand. */
    private record Place(Standard standard, int position) {

        NodeCode code() {
            return standard.at(position).code();
        }

        boolean isBefore(NodeCode code) {
            return !code().equals(code) && standard.isUpTo(position, code);
        }
    }

    /** The stretch of nodes a case passed in this batch. */
    private static final class Span {

        private final int firstPosition;
        private final Instant enteredAt;
        private final Instant startedAt;
        private final boolean withinLimit;
        private final List<String> results = new ArrayList<>(4);
        private int lastPosition;
        private String rules = "";

        Span(CaseInHand it, Instant now) {
            firstPosition = it.node().position();
            enteredAt = it.enteredAt();
            startedAt = it.startedAt().orElse(it.node().automatic() ? now : it.enteredAt());
            withinLimit = !now.isAfter(it.dueAt());
        }

        void passed(int position, Outcome.Done done) {
            lastPosition = position;
            results.add(done.result());
            if (!done.rules().isEmpty()) {
                rules = rules.isEmpty() ? done.rules() : rules + "+" + done.rules();
            }
        }

        NodeFact fact(CaseInHand it, BatchRun run) {
            return new NodeFact(
                    it.id(),
                    it.facts(),
                    it.standard().id(),
                    firstPosition,
                    lastPosition,
                    enteredAt,
                    startedAt,
                    run.at(),
                    run.actor(),
                    String.join("+", results),
                    rules,
                    withinLimit);
        }
    }
}
