package io.redthread.approval;

import io.redthread.rules.Choice;
import io.redthread.rules.RuleDomain;
import java.util.List;

/**
 * Rules that say who decides on a kind of document (审批规则领域): a rule may ask for several step roles, divided by commas, and
 * somebody must be asked for every document.
 */
public interface RouteDomain extends RuleDomain {

    /** Finance upwards, where a domain does not say otherwise. */
    @Override
    default List<Choice> results() {
        return List.of(
                Choice.of("finance-head", "财务主管", "Head of finance"),
                Choice.of("cfo", "财务总监", "CFO"),
                Choice.of("general-manager", "总经理", "General manager"),
                Choice.of("block", "不得提交", "May not be submitted"));
    }

    @Override
    default boolean severalResults() {
        return true;
    }

    @Override
    default boolean resultAlwaysWanted() {
        return true;
    }
}
