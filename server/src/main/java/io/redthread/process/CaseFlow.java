package io.redthread.process;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.process.domain.HandoverClock;
import io.redthread.process.store.CaseStore;
import io.redthread.process.store.ExceptionStore;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes a batch through its nodes and writes what became of it: one transaction, the same few statements for any size. */
@Component
class CaseFlow {

    private final ObjectProvider<NodeHandler> handlers;
    private final ObjectProvider<CaseListener> listeners;
    private final ObjectProvider<NodeConditions> conditions;
    private volatile @Nullable Map<NodeCode, NodeHandler> byNode;
    private volatile @Nullable List<CaseListener> inOrder;
    private final CaseStore cases;
    private final ExceptionStore exceptions;
    private final ExceptionTypes types;
    private final Tasks tasks;
    private final Journal journal;

    CaseFlow(
            ObjectProvider<NodeHandler> handlers,
            ObjectProvider<CaseListener> listeners,
            ObjectProvider<NodeConditions> conditions,
            CaseStore cases,
            ExceptionStore exceptions,
            ExceptionTypes types,
            Tasks tasks,
            Journal journal) {
        this.handlers = handlers;
        this.listeners = listeners;
        this.conditions = conditions;
        this.cases = cases;
        this.exceptions = exceptions;
        this.types = types;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** Moves a batch as far as it goes by itself and writes it. The caller holds the transaction and the locks. */
    void move(BatchRun run, Map<CaseId, ? extends Outcome> decided) {
        var passage = new Passage(byNode(), this::holds, run);
        for (var it : run.cases()) {
            var outcome = decided.get(it.id());
            if (outcome != null) {
                passage.apply(it, outcome);
            }
        }
        passage.automatic();
        write(run);
    }

    /** Moves a batch through manual nodes that are done one after the other, then as far as it goes, and writes it. */
    void moveInTurn(BatchRun run, List<Cases.Step> steps) {
        var passage = new Passage(byNode(), this::holds, run);
        for (var step : steps) {
            var outcome = new Outcome.Done(step.result());
            for (var it : run.cases()) {
                if (step.cases().contains(it.id())) {
                    CasesAtNodes.requireWaiting(it, step.node());
                    passage.apply(it, outcome);
                }
            }
        }
        passage.automatic();
        write(run);
    }

    /** Applies what is decided without passing the nodes ahead: the engine does that later. */
    void park(BatchRun run, Map<CaseId, ? extends Outcome> decided) {
        apply(run, decided);
        write(run);
    }

    /** The same for cases that must wait where they then stand. */
    void parkWaiting(BatchRun run, Map<CaseId, ? extends Outcome> decided, String waitsFor) {
        apply(run, decided);
        run.cases().forEach(it -> it.rest(CaseState.WAITING, waitsFor, it.dueAt()));
        write(run);
    }

    /** Writes cases that wait at a node, all nodes before it passed with that result. */
    void parkAt(BatchRun run, SplitOff splitOff) {
        var passage = new Passage(Map.of(), this::holds, run);
        for (var it : run.cases()) {
            while (!it.node().code().equals(splitOff.node())) {
                passage.apply(it, new Outcome.Done(splitOff.result()));
            }
            passage.apply(it, splitOff.waits());
        }
        write(run);
    }

    private void apply(BatchRun run, Map<CaseId, ? extends Outcome> decided) {
        var passage = new Passage(Map.of(), this::holds, run);
        run.cases().forEach(it -> passage.apply(it, Objects.requireNonNull(decided.get(it.id()))));
        passage.rest();
    }

    /** Writes the batch as it stands. */
    void write(BatchRun run) {
        var fresh = run.cases().stream().filter(CaseInHand::fresh).toList();
        var known = run.cases().stream().filter(it -> !it.fresh()).toList();
        run.opened().forEach(it -> it.owner().rest(CaseState.EXCEPTION, null, dueAt(it, run)));
        listeners().forEach(listener -> listener.settled(run));
        if (!fresh.isEmpty()) {
            cases.insert(fresh);
        }
        if (!known.isEmpty()) {
            cases.update(known);
        }
        if (!run.facts().isEmpty()) {
            cases.insertFacts(run.facts());
            journal.record(entry(run));
        }
        openExceptions(run);
        openTasks(run);
    }

    private void openExceptions(BatchRun run) {
        if (run.opened().isEmpty()) {
            return;
        }
        exceptions.open(
                run.opened().stream().map(opened -> exceptionOf(opened, run)).toList());
    }

    private NewException exceptionOf(BatchRun.Opened opened, BatchRun run) {
        var it = opened.owner();
        var type = types.of(opened.failure().type());
        var handover = it.node().ownerDepartment().equals(type.ownerDepartment())
                ? null
                : it.node().details().handOver().orElse(HandoverClock.USUAL);
        return new NewException(
                it.id(),
                it.number(),
                it.shop(),
                type.code(),
                it.node().code(),
                opened.failure().detailZh(),
                opened.failure().detailEn(),
                type.ownerDepartment(),
                run.at(),
                dueAt(opened, run),
                handover == null ? null : run.at().plus(handover),
                handover == null ? null : HandoverClock.first(run.at(), handover));
    }

    /** Until when an exception must be resolved: from then on its case is overdue, not from the node's own limit. */
    private Instant dueAt(BatchRun.Opened opened, BatchRun run) {
        return run.at().plus(types.of(opened.failure().type()).limit());
    }

    private void openTasks(BatchRun run) {
        var opened = new ArrayList<NewTask>(0);
        for (var it : run.cases()) {
            if (it.state() == CaseState.WAITING && it.node().form().isPresent()) {
                opened.add(DeskTasks.of(it, run.at()));
            }
        }
        for (var wanted : run.tasks()) {
            opened.add(new NewTask(
                    wanted.task().kind(),
                    Cases.document(wanted.owner().id()),
                    wanted.owner().number(),
                    wanted.task().titleZh(),
                    wanted.task().titleEn(),
                    "/sales/orders/" + wanted.owner().id().value(),
                    wanted.task().permission(),
                    run.at(),
                    wanted.owner().dueAt()));
        }
        if (!opened.isEmpty()) {
            tasks.open(opened);
        }
    }

    private static BatchAct entry(BatchRun run) {
        var summary = new TreeMap<String, Integer>();
        run.cases()
                .forEach(it -> summary.merge(it.node().code() + "/" + it.state().code(), 1, Integer::sum));
        return new BatchAct(
                "cases-moved",
                Cases.DOCUMENT_KIND,
                run.facts().stream().map(NodeFact::canonical).toList(),
                summary,
                labels(run));
    }

    /** The standards that the batch followed: one, unless scenarios are mixed. */
    private static String labels(BatchRun run) {
        return run.cases().stream()
                .map(CaseInHand::standard)
                .distinct()
                .map(Standard::label)
                .collect(joining(", "));
    }

    /** Asked for late, because handlers may need what needs this. */
    private Map<NodeCode, NodeHandler> byNode() {
        var known = byNode;
        if (known == null) {
            known = handlers.stream().collect(toUnmodifiableMap(NodeHandler::node, Function.identity()));
            byNode = known;
        }
        return known;
    }

    private boolean holds(String condition, CaseInHand it, BatchRun run) {
        return conditions.getObject().holds(condition, it, run);
    }

    private List<CaseListener> listeners() {
        var known = inOrder;
        if (known == null) {
            known = listeners.orderedStream().toList();
            inOrder = known;
        }
        return known;
    }
}
