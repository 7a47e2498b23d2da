package io.redthread.sales.events;

import io.redthread.sales.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody stopped orders.
 *
 * @param orders which, at least one
 * @param number number of the first
 * @param by user name of who did
 * @param reason why
 * @param at when
 */
public record OrdersHeld(List<OrderId> orders, String number, String by, String reason, Instant at) {}
