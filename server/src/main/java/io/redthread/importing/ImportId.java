package io.redthread.importing;

import io.redthread.kernel.Id;

/** Id of an import (导入任务), from upload to report. */
public record ImportId(long value) implements Id {}
