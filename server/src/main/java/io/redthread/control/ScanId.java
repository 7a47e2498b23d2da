package io.redthread.control;

import io.redthread.kernel.Id;

/** Id of a scan (历史检查). */
public record ScanId(long value) implements Id {}
