package io.redthread.sales.domain;

import io.redthread.rules.CompiledRules;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.sales.OrderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rules decided about one order by themselves, with all they went by (自动判定依据, Z8).
 *
 * @param order which
 * @param facts in the words of the rule set
 * @param black how many entries of the blacklist meant it
 * @param spared codes of the rules a whitelist spared it
 * @param outcome what came out, as {@link #outcome} writes it
 */
public record Decided(OrderId order, Facts facts, int black, Set<String> spared, String outcome) {

    /** Keeps the codes in one order. */
    public Decided {
        spared = spared.isEmpty() ? Set.of() : new TreeSet<>(spared);
    }

    /** What those rules say of an order by these facts: recomputed, it is the same for ever. */
    public static String outcome(CompiledRules rules, Facts facts, int black, Set<String> spared) {
        var matching = rules.matching(facts);
        if (rules.set().name().equals(ScenarioTemplate.NAME)) {
            return ScenarioTemplate.scenario(matching);
        }
        var codes = new ArrayList<>(Collections.nCopies(black, ReviewTemplate.BLACKLISTED));
        asking(matching, spared).forEach(it -> codes.add(it.code()));
        return String.join(",", codes);
    }

    /** Of rules that hold those that ask for a person, without what a whitelist spares; what finance decides is never spared. */
    public static List<Rule> asking(List<Rule> matching, Set<String> spared) {
        if (matching.isEmpty()) {
            return List.of();
        }
        return matching.stream()
                .filter(it -> !spared.contains(it.code()) || it.results().contains(ReviewTemplate.FINANCE))
                .toList();
    }

    /** What those rules say of this order's facts now. */
    public String again(CompiledRules rules) {
        return outcome(rules, facts, black, spared);
    }
}
