package io.redthread.sales;

import java.util.List;

/**
 * What came of recomputing decisions.
 *
 * @param clean whether every one came out as it was recorded
 * @param entries how many were recomputed
 * @param differences the first that did not, at most twenty
 */
public record DecisionCheck(boolean clean, long entries, List<Difference> differences) {

    /**
     * A decision that comes out differently.
     *
     * @param order whose
     * @param rules name and version of the rules
     * @param recorded what was decided
     * @param recomputed what the same rules say of the same facts
     */
    public record Difference(OrderId order, String rules, String recorded, String recomputed) {}
}
