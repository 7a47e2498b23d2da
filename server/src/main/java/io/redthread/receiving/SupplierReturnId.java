package io.redthread.receiving;

import io.redthread.kernel.Id;

/** Id of a note about goods that go back to their supplier (采购退货). */
public record SupplierReturnId(long value) implements Id {}
