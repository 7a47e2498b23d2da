package io.redthread.approval.domain;

import io.redthread.approval.RouteReason;
import io.redthread.approval.StepRoleCode;
import io.redthread.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules ask of one document: which step roles, each with its reasons, and what stops it.
 *
 * @param roles roles asked for with the rules that asked
 * @param blocked the rules that stop it; none is the usual case
 */
public record Asked(Map<StepRoleCode, List<RouteReason>> roles, List<RouteReason> blocked) {

    /** What a rule says when the document must not be submitted. */
    public static final String BLOCK = "block";

    /** Reads the results of the rules that hold, in their order; a rule may name several roles, separated by commas. */
    public static Asked of(int version, List<Rule> holding) {
        var roles = new LinkedHashMap<StepRoleCode, List<RouteReason>>();
        var blocked = new ArrayList<RouteReason>();
        for (var rule : holding) {
            var reason = new RouteReason(rule.code(), version, rule.reasonZh(), rule.reasonEn());
            for (var result : rule.result().split(",")) {
                if (result.strip().equals(BLOCK)) {
                    blocked.add(reason);
                } else {
                    roles.computeIfAbsent(new StepRoleCode(result.strip()), code -> new ArrayList<>())
                            .add(reason);
                }
            }
        }
        return new Asked(roles, blocked);
    }

    /** Whether it may be submitted. */
    public boolean allowed() {
        return blocked.isEmpty();
    }
}
