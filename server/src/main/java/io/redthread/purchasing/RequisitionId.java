package io.redthread.purchasing;

import io.redthread.kernel.Id;

/** Id of a requisition (请购单). */
public record RequisitionId(long value) implements Id {}
