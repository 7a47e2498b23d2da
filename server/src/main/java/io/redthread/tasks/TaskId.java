package io.redthread.tasks;

import io.redthread.kernel.Id;

/** Id of a task (待办). */
public record TaskId(long value) implements Id {}
