package io.redthread.rules;

/**
 * Refusal: no draft of the set is open.
 *
 * @param set name of the set
 */
public record DraftNotFound(String set) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
