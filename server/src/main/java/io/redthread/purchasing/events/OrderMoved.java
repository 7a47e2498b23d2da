package io.redthread.purchasing.events;

import io.redthread.purchasing.PurchaseOrderId;

/**
 * An order was decided on, or goods of it came or were taken back; that it was released, confirmed or ended is told by events
 * of their own.
 *
 * @param order which
 */
public record OrderMoved(PurchaseOrderId order) {}
