package io.redthread.sales;

import java.time.Instant;

/**
 * An order at review that a clerk has in hand (领单).
 *
 * @param order which
 * @param by user name of the clerk
 * @param since when he took it
 * @param until when others may take it again; exclusive
 */
public record ReviewClaim(OrderId order, String by, Instant since, Instant until) {}
