package io.redthread.process.domain;

import io.redthread.process.CaseInHand;
import io.redthread.process.CaseState;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.Standard;
import java.util.HashSet;
import java.util.Optional;

/**
 * Where a case comes to stand in another version of its standard (在途单落点). What it has not passed is never skipped.
 *
 * @param node where it comes to stand; absent when it stays on its version
 * @param again whether it enters that node anew
 */
public record Transfer(Optional<Node> node, boolean again) {

    private static final Transfer STAYS = new Transfer(Optional.empty(), false);

    /** The place of a case in that version. */
    public static Transfer of(CaseInHand it, Standard target) {
        if (it.state() != CaseState.WAITING && it.state() != CaseState.READY) {
            return STAYS;
        }
        var own = it.standard();
        var passed = new HashSet<NodeCode>();
        own.nodes().stream()
                .filter(node -> node.position() < it.node().position())
                .forEach(node -> passed.add(node.code()));
        var first = target.nodes().stream()
                .filter(node -> !passed.contains(node.code()))
                .findFirst();
        if (first.isEmpty()) {
            return STAYS;
        }
        if (first.get().code().equals(it.node().code())) {
            return new Transfer(first, false);
        }
        var early = own.isUpTo(it.node().position(), NodeCode.ALLOCATION);
        var here = target.has(it.node().code());
        return early || !here ? new Transfer(first, true) : STAYS;
    }

    /** Whether the case goes over. */
    public boolean goes() {
        return node.isPresent();
    }
}
