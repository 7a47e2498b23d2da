package io.redthread.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact as it stands behind a figure (指标明细).
 *
 * @param key tells it apart from all others of its KPI
 * @param number of the document it happened to
 * @param node at which node; empty where none is meant
 * @param at when it counts
 * @param good whether it is as it should be
 * @param minutes how long it took; absent where times are not meant
 * @param counts how it counts now
 */
public record FactLine(
        String key, String number, String node, Instant at, boolean good, Optional<BigDecimal> minutes, Counts counts) {

    /** How a fact counts. */
    public enum Counts {
        /** As it is. */
        FULLY,
        /** Not at all, by an answered objection. */
        EXCLUDED,
        /** With another value, by an answered objection. */
        CORRECTED
    }
}
