package io.redthread.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What differs between two versions, rule by rule (版本差异). Their order is not compared: it decides nothing.
 *
 * @param added rules that only the later has
 * @param removed rules that only the earlier has
 * @param changed rules that both have, not alike
 * @param same how many are alike
 */
public record RuleDiff(List<Rule> added, List<Rule> removed, List<Changed> changed, int same) {

    /**
     * A rule that changed.
     *
     * @param before how it was
     * @param after how it is
     */
    public record Changed(Rule before, Rule after) {}

    /** From one set of rules to another, by their codes. */
    public static RuleDiff between(List<Rule> earlier, List<Rule> later) {
        var before = new LinkedHashMap<String, Rule>();
        earlier.forEach(rule -> before.put(rule.code(), rule));
        var added = new ArrayList<Rule>();
        var changed = new ArrayList<Changed>();
        var same = 0;
        for (var rule : later) {
            var was = before.remove(rule.code());
            if (was == null) {
                added.add(rule);
            } else if (was.equals(rule)) {
                same++;
            } else {
                changed.add(new Changed(was, rule));
            }
        }
        return new RuleDiff(List.copyOf(added), List.copyOf(before.values()), List.copyOf(changed), same);
    }
}
