package io.redthread.mining.domain;

import java.util.List;

/**
 * The life of one object (轨迹): its steps in their order, at least one.
 *
 * @param object which
 * @param steps what happened to it
 */
public record Trace(long object, List<Step> steps) {

    /** Milliseconds from its first step to its last. */
    public long millis() {
        return steps.getLast().at() - steps.getFirst().at();
    }

    /** The activities alone. */
    public int[] activities() {
        var all = new int[steps.size()];
        for (var i = 0; i < all.length; i++) {
            all[i] = steps.get(i).activity();
        }
        return all;
    }
}
