package io.redthread.rules;

/**
 * Refusal: there is no such rule set, or not that version of it.
 *
 * @param set what was asked for
 */
public record RuleSetNotFound(String set) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
