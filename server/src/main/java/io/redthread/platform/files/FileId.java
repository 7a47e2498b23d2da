package io.redthread.platform.files;

import io.redthread.kernel.Id;

/** Id of an attached file (附件). */
public record FileId(long value) implements Id {}
