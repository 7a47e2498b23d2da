package io.redthread.process;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.process.store.CaseStore;
import io.redthread.process.store.ExceptionStore;
import io.redthread.tasks.Tasks;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases and moves them: the only door through which a case changes its node. The order of the nodes is forced
 * here (requirement G1): what is not at a node cannot be done there.
 */
@Service
public class Cases {

    /** Document kind of cases: they are orders. */
    public static final String DOCUMENT_KIND = "sales-order";

    /** So many a caller takes on himself; more he leaves to the engine, whose workers share them. */
    static final int AT_ONCE = 100;

    private final CaseStore store;
    private final ExceptionStore exceptions;
    private final CaseFlow flow;
    private final Engine engine;
    private final Tasks tasks;
    private final PracticeGates gates;
    private final Clock clock;

    Cases(
            CaseStore store,
            ExceptionStore exceptions,
            CaseFlow flow,
            Engine engine,
            Tasks tasks,
            PracticeGates gates,
            Clock clock) {
        this.store = store;
        this.exceptions = exceptions;
        this.flow = flow;
        this.engine = engine;
        this.tasks = tasks;
        this.gates = gates;
        this.clock = clock;
    }

    /** The document a case is about. */
    public static DocumentRef document(CaseId id) {
        return new DocumentRef(DOCUMENT_KIND, id.value());
    }

    /**
     * Opens cases whose first node is done by their arrival, and takes them as far as they go in this transaction.
     *
     * @param prepare shares with handlers and listeners what the caller holds in memory
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BatchRun openAndMove(List<NewCase> opened, Consumer<BatchRun> prepare) {
        var run = opening(opened, prepare);
        flow.move(run, OpenedCases.arrived(run));
        return run;
    }

    /** Opens cases and leaves the nodes behind the first to the engine, which is woken after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BatchRun open(List<NewCase> opened, Consumer<BatchRun> prepare) {
        var run = opening(opened, prepare);
        flow.park(run, OpenedCases.arrived(run));
        engine.wakeAfterCommit();
        return run;
    }

    /**
     * Opens cases that wait at their second node until somebody lets them go on.
     *
     * @param waitsFor what they wait for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BatchRun openWaiting(List<NewCase> opened, Consumer<BatchRun> prepare, String waitsFor) {
        var run = opening(opened, prepare);
        flow.parkWaiting(run, OpenedCases.arrived(run), waitsFor);
        return run;
    }

    /** Opens cases of documents that were split off others: what those passed before the node holds for these too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BatchRun openSplitOff(List<NewCase> opened, SplitOff splitOff, Consumer<BatchRun> prepare) {
        var run = opening(opened, prepare);
        flow.parkAt(run, splitOff);
        return run;
    }

    /** Cases of a shop that wait for that. */
    @Transactional(readOnly = true)
    public List<CaseId> waitingFor(long shop, String waitsFor) {
        return store.waitingFor(shop, waitsFor);
    }

    /** The so many cases of a shop that have waited longest at a node. */
    @Transactional(readOnly = true)
    public List<CaseId> longestAt(NodeCode node, long shop, int most) {
        return store.longestAt(node, shop, most);
    }

    private BatchRun opening(List<NewCase> opened, Consumer<BatchRun> prepare) {
        var now = clock.instant();
        var run = new BatchRun(now, Callers.current().username(), OpenedCases.fresh(opened));
        prepare.accept(run);
        return run;
    }

    /**
     * Does a manual node for cases that wait at it, and takes them on from there; what is more than a hundred the engine takes
     * on right after the commit, and nobody waits for it.
     */
    @Transactional
    public BatchRun complete(Collection<CaseId> ids, NodeCode node, Function<CaseInHand, Outcome> decision) {
        var cases = store.lock(ids);
        CasesAtNodes.requireAll(ids, cases);
        for (var it : cases) {
            CasesAtNodes.requireWaiting(it, node);
        }
        gates.require(node, () -> cases);
        var run = new BatchRun(clock.instant(), Callers.current().username(), cases);
        var decided = new HashMap<CaseId, Outcome>();
        cases.forEach(it -> decided.put(it.id(), decision.apply(it)));
        tasks.close(ids.stream().map(Cases::document).toList());
        if (cases.size() > AT_ONCE) {
            flow.park(run, decided);
            engine.wakeAfterCommit();
        } else {
            flow.move(run, decided);
        }
        return run;
    }

    /**
     * Does consecutive manual nodes in one go, as a confirmation by the batch does: at each step the cases named there
     * pass its node. The order of nodes is forced as ever; cases and facts are written once.
     */
    @Transactional
    public BatchRun completeInTurn(Collection<CaseId> ids, List<Step> steps) {
        var cases = store.lock(ids);
        CasesAtNodes.requireAll(ids, cases);
        return completeHeld(cases, steps);
    }

    /** The same for cases that this transaction holds: as {@link #freeAt} answered them, and nobody has moved them since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BatchRun completeHeld(List<CaseInHand> held, List<Step> steps) {
        steps.forEach(step -> gates.require(
                step.node(),
                () -> held.stream().filter(it -> step.cases().contains(it.id())).toList()));
        var run = new BatchRun(clock.instant(), Callers.current().username(), held);
        tasks.close(held.stream().map(it -> document(it.id())).toList());
        flow.moveInTurn(run, steps);
        return run;
    }

    /**
     * A manual node that is done for some cases.
     *
     * @param node the node
     * @param cases the cases for which it is done
     * @param result short code kept with the fact
     */
    public record Step(NodeCode node, Set<CaseId> cases, String result) {}

    /** Lets the engine try cases again that waited for a fact or were held or in exception. */
    @Transactional
    public void retry(Collection<CaseId> ids, Collection<CaseState> from) {
        var cases = store.lock(ids);
        CasesAtNodes.requireAll(ids, cases);
        for (var it : cases) {
            if (!from.contains(it.state())) {
                throw new Refused(new CaseNotInState(it.number(), it.state().code()));
            }
            it.enter(it.node(), clock.instant());
        }
        endWaiting(ids, "retried");
        settle(cases);
        engine.wakeAfterCommit();
    }

    /**
     * Fails so many cases as have waited at a node for something until it was due: an exception opens for each. Those that
     * somebody has are left for the next time. Answers how many.
     */
    @Transactional
    public int failDue(NodeCode node, String waitsFor, int most, Outcome.Fails why) {
        var late = store.lockDue(node, waitsFor, clock.instant(), most);
        if (!late.isEmpty()) {
            var run = new BatchRun(clock.instant(), "system", late);
            flow.park(run, late.stream().collect(Collectors.toMap(CaseInHand::id, it -> why)));
        }
        return late.size();
    }

    /** Sends cases back to an earlier node, because what was decided there no longer holds. */
    @Transactional
    public void sendBack(Collection<CaseId> ids, NodeCode node) {
        var cases = store.lock(ids);
        CasesAtNodes.requireAll(ids, cases);
        for (var it : cases) {
            var target = it.standard().node(node);
            if (it.state() == CaseState.DONE || it.state() == CaseState.CANCELLED) {
                throw new Refused(new CaseNotInState(it.number(), it.state().code()));
            }
            if (target.position() > it.node().position()) {
                throw new Refused(new NodeNotReached(
                        it.number(),
                        node.value(),
                        it.node().code().value(),
                        it.state().code()));
            }
            it.enter(target, clock.instant());
        }
        endWaiting(ids, "sent back to " + node);
        settle(cases);
        engine.wakeAfterCommit();
    }

    /** Stops cases at their node; nothing moves them until they are released. */
    @Transactional
    public void hold(Collection<CaseId> ids) {
        rest(ids, CaseState.HELD, "release");
    }

    /** Ends cases before their last node. */
    @Transactional
    public void cancel(Collection<CaseId> ids) {
        rest(ids, CaseState.CANCELLED, null);
    }

    /**
     * Locks cases in key order and answers those of them that wait at a node: who works on other things first, and
     * completes the node at the end, holds them meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<CaseId> waitingAt(NodeCode node, Collection<CaseId> ids) {
        var waiting = store.lock(ids).stream()
                .filter(it -> CasesAtNodes.waitsAt(it, node))
                .toList();
        gates.require(node, () -> waiting);
        return waiting.stream().map(CaseInHand::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same without waiting for those that somebody else has; they are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseInHand> freeAt(NodeCode node, Collection<CaseId> ids) {
        return store.lockFree(ids).stream()
                .filter(it -> CasesAtNodes.waitsAt(it, node))
                .toList();
    }

    /**
     * Refuses the caller work at a node of these cases when its practice must be passed first ({@link PracticeNeeded}): for
     * who begins there long before the node is done.
     */
    @Transactional(readOnly = true)
    public void requirePractice(NodeCode node, Supplier<Collection<CaseId>> ids) {
        gates.require(node, () -> store.read(ids.get()));
    }

    /** Where cases stand now; not locked. */
    @Transactional(readOnly = true)
    public List<CaseInHand> read(Collection<CaseId> ids) {
        return store.read(ids);
    }

    /** What happened to a case so far, in order. */
    @Transactional(readOnly = true)
    public List<NodeFact> facts(CaseId id) {
        return store.facts(id);
    }

    private void rest(Collection<CaseId> ids, CaseState state, @org.jspecify.annotations.Nullable String waitsFor) {
        var cases = store.lock(ids);
        CasesAtNodes.requireAll(ids, cases);
        for (var it : cases) {
            if (it.state() == CaseState.DONE || it.state() == CaseState.CANCELLED || it.state() == state) {
                throw new Refused(new CaseNotInState(it.number(), it.state().code()));
            }
            it.rest(state, waitsFor, it.dueAt());
        }
        endWaiting(ids, state.code());
        settle(cases);
    }

    private void endWaiting(Collection<CaseId> ids, String how) {
        tasks.close(ids.stream().map(Cases::document).toList());
        exceptions.resolveOf(
                List.copyOf(ids), how, clock.instant(), Callers.current().username());
    }

    private void settle(List<CaseInHand> cases) {
        flow.write(new BatchRun(clock.instant(), Callers.current().username(), cases));
    }
}
