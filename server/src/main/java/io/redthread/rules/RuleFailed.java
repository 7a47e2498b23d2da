package io.redthread.rules;

/**
 * Refusal: a rule's condition cannot be worked out for these facts, for example because it divides by zero.
 *
 * @param code the rule
 * @param facts the facts as text
 * @param message what went wrong
 */
public record RuleFailed(String code, String facts, String message) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
