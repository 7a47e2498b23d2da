package io.redthread.rules;

/**
 * Refusal: the owner of the rule set keeps no past documents to try a draft on.
 *
 * @param set name of the set
 */
public record NothingToReplay(String set) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
