package io.redthread.rules;

import java.time.Instant;

/**
 * Refusal: no version of the set is effective at that moment.
 *
 * @param set name of the set
 * @param at the moment
 */
public record NoRulesInForce(String set, Instant at) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
