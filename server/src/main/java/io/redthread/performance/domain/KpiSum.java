package io.redthread.performance.domain;

import io.redthread.performance.KpiCode;

/**
 * Facts of a KPI that belong together, added up.
 *
 * @param kpi which
 * @param place whose they are
 * @param tally how many, and what they come to
 */
public record KpiSum(KpiCode kpi, Place place, Tally tally) {

    /**
     * Whose facts they are; empty or 0 where they are nobody's.
     *
     * @param person user name
     * @param department code of the department that answers
     * @param shop whose order
     * @param warehouse where
     * @param node at which node
     */
    public record Place(String person, String department, long shop, long warehouse, String node) {

        /** The same without the person. */
        public Place ofNobody() {
            return new Place("", department, shop, warehouse, node);
        }
    }
}
