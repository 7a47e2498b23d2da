package io.redthread.rules;

import java.time.Instant;

/**
 * Refusal: a draft of the set is open already; one at a time, or the later of two would take the other back.
 *
 * @param draft name and version of the draft
 * @param savedBy who last wrote it
 * @param savedAt when
 */
public record DraftExists(String draft, String savedBy, Instant savedAt) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
