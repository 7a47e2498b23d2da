package io.redthread.rules;

import java.util.List;

/**
 * One version of a rule set (规则集).
 *
 * @param name kebab-case, for example {@code order-review}
 * @param version counts up
 * @param rules in their order
 */
public record RuleSet(String name, int version, List<Rule> rules) {

    /** How decisions name it. */
    public String label() {
        return name + " v" + version;
    }
}
