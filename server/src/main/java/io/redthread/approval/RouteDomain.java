package io.redthread.approval;

import io.redthread.rules.RuleDomain;

/**
 * Rules that say who decides on a kind of document (审批规则领域): a rule may ask for several step roles, divided by commas, and
 * somebody must be asked for every document.
 */
public interface RouteDomain extends RuleDomain {

    @Override
    default boolean severalResults() {
        return true;
    }

    @Override
    default boolean resultAlwaysWanted() {
        return true;
    }
}
