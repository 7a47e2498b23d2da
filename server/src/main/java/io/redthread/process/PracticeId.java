package io.redthread.process;

import io.redthread.kernel.Id;

/** Id of one run of a practice (练习). */
public record PracticeId(long value) implements Id {}
