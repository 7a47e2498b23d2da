package io.redthread.fulfilment;

import io.redthread.kernel.Id;

/** Id of a label template (标签模板). */
public record LabelTemplateId(long value) implements Id {}
