package io.redthread.journal;

import io.redthread.kernel.Id;

/** Id of a journal entry (日志条目). */
public record EntryId(long value) implements Id {}
