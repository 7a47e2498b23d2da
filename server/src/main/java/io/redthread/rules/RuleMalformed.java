package io.redthread.rules;

/**
 * Refusal: a rule's condition does not compile.
 *
 * @param code the rule
 * @param condition what was written
 * @param message where and what is wrong
 */
public record RuleMalformed(String code, String condition, String message) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
