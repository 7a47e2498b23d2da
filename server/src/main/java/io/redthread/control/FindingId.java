package io.redthread.control;

import io.redthread.kernel.Id;

/** Id of a finding (内控提示). */
public record FindingId(long value) implements Id {}
