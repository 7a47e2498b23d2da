package io.redthread.mining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An analysis that was asked for (分析任务).
 *
 * @param id which
 * @param state where it stands
 * @param done how many steps have been read
 * @param total how many there are
 * @param result what came out, once it is done
 * @param createdAt when it was asked for
 */
public record Analysis(
        AnalysisId id,
        JobState state,
        long done,
        long total,
        @Nullable AnalysisResult result,
        Instant createdAt) {}
