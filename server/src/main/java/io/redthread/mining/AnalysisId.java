package io.redthread.mining;

import io.redthread.kernel.Id;

/** Identifies an analysis of a log (分析). */
public record AnalysisId(long value) implements Id {}
