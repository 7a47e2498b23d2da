package io.redthread.purchasing;

import io.redthread.kernel.DocumentRef;

/**
 * The line of another document that an order line comes from (来源行): a requisition's or an RFQ's.
 *
 * @param document which document
 * @param lineNo which of its lines
 */
public record LineSource(DocumentRef document, int lineNo) {}
