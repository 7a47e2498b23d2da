package io.redthread.process;

import io.redthread.kernel.Refused;
import java.util.Collection;
import java.util.List;

/** Whether cases are there, and at the node where they are to be worked. */
final class CasesAtNodes {

    private CasesAtNodes() {}

    static boolean waitsAt(CaseInHand it, NodeCode node) {
        return it.node().code().equals(node) && it.state() == CaseState.WAITING;
    }

    static void requireWaiting(CaseInHand it, NodeCode node) {
        if (!waitsAt(it, node)) {
            throw new Refused(new NodeNotReached(
                    it.number(),
                    node.value(),
                    it.node().code().value(),
                    it.state().code()));
        }
    }

    static void requireAll(Collection<CaseId> ids, List<CaseInHand> cases) {
        if (cases.size() != ids.size()) {
            var found = cases.stream().map(CaseInHand::id).toList();
            throw new Refused(new CaseNotFound(
                    ids.stream().filter(id -> !found.contains(id)).findFirst().orElseThrow()));
        }
    }
}
