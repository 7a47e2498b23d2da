package io.redthread.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of the verification.
 *
 * @param id its id
 * @param startedAt when it began
 * @param startedBy user name of who asked for it
 * @param done entries checked so far
 * @param total entries to check
 * @param finishedAt when it was done; absent while it runs
 * @param report what it found; absent while it runs
 */
public record VerificationRun(
        VerificationId id,
        Instant startedAt,
        String startedBy,
        long done,
        long total,
        @Nullable Instant finishedAt,
        @Nullable VerificationReport report) {}
