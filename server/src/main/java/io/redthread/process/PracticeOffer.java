package io.redthread.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What can be practised (可练习的岗位): the nodes of one department in one published version.
 *
 * @param standard the version
 * @param validFrom from when it counts
 * @param inForce whether it counts already
 * @param department whose nodes
 * @param nodes the nodes that are practised
 * @param gated the nodes of them where only who has passed may work
 * @param neededFrom from when that holds; absent where nothing is gated
 */
public record PracticeOffer(
        Standard standard,
        Instant validFrom,
        boolean inForce,
        String department,
        List<Node> nodes,
        List<NodeCode> gated,
        Optional<Instant> neededFrom) {

    /** How somebody stands who practised it. */
    PracticeStanding standing(List<PracticeRun> runs) {
        return PracticeStanding.of(runs.stream()
                .filter(it ->
                        it.standard().equals(standard.id()) && it.department().equals(department))
                .toList());
    }
}
