package io.redthread.rules;

import java.time.Instant;

/**
 * Refusal: the draft was written again, published or thrown away since the caller saw it.
 *
 * @param draft name and version of the draft
 * @param savedBy who last wrote it; empty when it is no draft any more
 * @param savedAt when it was last written, or now when it is no draft any more
 */
public record DraftChanged(String draft, String savedBy, Instant savedAt) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
