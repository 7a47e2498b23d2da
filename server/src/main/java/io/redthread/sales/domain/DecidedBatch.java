package io.redthread.sales.domain;

import java.time.Instant;
import java.util.List;

/**
 * What one version of a rule set decided about the orders of a batch.
 *
 * @param rules name of the rule set
 * @param version which version
 * @param at when
 * @param decided at least one
 */
public record DecidedBatch(String rules, int version, Instant at, List<Decided> decided) {

    /** Keeps its own list. */
    public DecidedBatch {
        decided = List.copyOf(decided);
    }
}
