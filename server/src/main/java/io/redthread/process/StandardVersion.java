package io.redthread.process;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a standard with what became of it (标准版本).
 *
 * @param standard the nodes
 * @param state draft or published
 * @param validFrom from when new cases follow it; of a draft when it was begun
 * @param note what it is for
 * @param revision counts up when the draft is saved
 * @param createdBy who began it
 * @param createdAt when
 * @param publishedBy who published it
 * @param publishedAt when
 */
public record StandardVersion(
        Standard standard,
        StandardState state,
        Instant validFrom,
        String note,
        int revision,
        String createdBy,
        Instant createdAt,
        Optional<String> publishedBy,
        Optional<Instant> publishedAt) {}
