package io.redthread.approval;

import io.redthread.kernel.Id;

/** Id of an approval (审批). */
public record ApprovalId(long value) implements Id {}
