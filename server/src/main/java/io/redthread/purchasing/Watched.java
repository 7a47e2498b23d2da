package io.redthread.purchasing;

import io.redthread.approval.SubjectCard.Flag;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an order that is watched (内控情况).
 *
 * @param counted what it counted for when it was submitted, if it was watched
 * @param flags what was noticed, for those who may know
 */
public record Watched(Optional<Counted> counted, List<Flag> flags) {

    /** Nothing is known. */
    public static final Watched NOTHING = new Watched(Optional.empty(), List.of());
}
