package io.redthread.purchasing;

import io.redthread.parties.SupplierId;

/**
 * Whom a buyer chooses for a line (定标选择).
 *
 * @param lineNo which line
 * @param supplier who
 * @param reason why, at most 200 characters; needed where it is not the cheapest
 */
public record AwardChoice(int lineNo, SupplierId supplier, String reason) {}
