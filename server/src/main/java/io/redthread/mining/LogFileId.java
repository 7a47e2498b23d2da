package io.redthread.mining;

import io.redthread.kernel.Id;

/** Identifies a log that is written to a file (日志文件). */
public record LogFileId(long value) implements Id {}
