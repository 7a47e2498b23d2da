package io.redthread.monitoring;

import io.redthread.kernel.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an automatic result came out as it did (为什么).
 *
 * @param rule the rule in one sentence
 * @param version which version of it
 * @param facts what was known
 * @param nearest what would have had to differ for another result
 */
public record Explanation(
        Label rule,
        @Nullable String version,
        List<Fact> facts,
        @Nullable Label nearest) {}
