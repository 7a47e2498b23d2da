package io.redthread.purchasing;

import io.redthread.parties.SupplierId;

/**
 * Who was chosen for a line (定标).
 *
 * @param lineNo which line
 * @param supplier who
 * @param order the order it was written on
 * @param reason why, where it was not the cheapest; or empty
 */
public record RfqAward(int lineNo, SupplierId supplier, PurchaseOrderId order, String reason) {}
