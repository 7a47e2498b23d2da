package io.redthread.monitoring.domain;

import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeFact;
import io.redthread.process.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * One passage of one node. A fact may stand for several nodes passed in one go: the time was spent at the first.
 *
 * @param node the node
 * @param round 1 for the first time
 * @param enteredAt when the order came to it
 * @param startedAt when the work began
 * @param doneAt when it was done
 * @param actor who did it
 * @param outcome with what result
 * @param rules name and version of the rules that decided, at the review
 */
record Pass(
        Node node,
        int round,
        Instant enteredAt,
        Instant startedAt,
        Instant doneAt,
        String actor,
        String outcome,
        String rules) {

    /** The passages told by the facts, in order. */
    static List<Pass> of(Standard standard, List<NodeFact> facts) {
        var rounds = new HashMap<Integer, Integer>();
        var passes = new ArrayList<Pass>();
        for (var fact : facts) {
            var results = fact.outcome().split("\\+", -1);
            for (var position = fact.firstPosition(); position <= fact.lastPosition(); position++) {
                var first = position == fact.firstPosition();
                var index = position - fact.firstPosition();
                passes.add(new Pass(
                        standard.at(position),
                        rounds.merge(position, 1, Integer::sum),
                        first ? fact.enteredAt() : fact.doneAt(),
                        first ? fact.startedAt() : fact.doneAt(),
                        fact.doneAt(),
                        fact.actor(),
                        index < results.length ? results[index] : "",
                        standard.at(position).code().equals(NodeCode.REVIEW) ? fact.rules() : ""));
            }
        }
        return passes;
    }

    /** Its id in the thread. */
    String id() {
        return node.code() + "-" + round;
    }
}
