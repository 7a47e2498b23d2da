package io.redthread.performance;

import io.redthread.kernel.Id;

/** Identifies an objection to a figure (绩效申诉). */
public record ObjectionId(long value) implements Id {}
