package io.redthread.rules.domain;

import dev.cel.common.CelAbstractSyntaxTree;
import io.redthread.rules.Rule;
import java.util.Map;

/**
 * A rule's condition, read and type-checked (条件).
 *
 * @param rule whose it is
 * @param tree what CEL made of it
 * @param uses how it uses each of its words
 */
public record Condition(Rule rule, CelAbstractSyntaxTree tree, Map<String, Use> uses) {

    /** Of a rule and what CEL made of its text. */
    public static Condition of(Rule rule, CelAbstractSyntaxTree tree) {
        return new Condition(rule, tree, Uses.of(tree.getExpr()));
    }

    /** Whether it compares words with constants only: then it is the same everywhere within a cell. */
    public boolean exact() {
        return uses.values().stream().allMatch(Use::exact);
    }
}
