package io.redthread.approval;

import io.redthread.kernel.Id;

/** Id of one step of an approval (审批节点). */
public record StepId(long value) implements Id {}
