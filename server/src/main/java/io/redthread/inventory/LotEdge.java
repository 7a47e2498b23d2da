package io.redthread.inventory;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One lot went into another: a component into a product that was put together, or a product into a component it was taken
 * apart to.
 *
 * @param from what went in
 * @param into what it became
 * @param order the assembly order
 * @param number its number
 * @param kind which way that order goes
 * @param quantity how much of the component, in its base unit
 * @param at when it was reported first
 */
public record LotEdge(
        LotRef from,
        LotRef into,
        AssemblyOrderId order,
        String number,
        AssemblyKind kind,
        BigDecimal quantity,
        Instant at) {}
