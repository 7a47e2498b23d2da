package io.redthread.boards;

import io.redthread.kernel.Money;
import java.time.Instant;

/**
 * An order behind a cell (明细).
 *
 * @param id of the order
 * @param number its number
 * @param at when the buyer ordered, or when it was begun
 * @param status where it stands
 * @param amount in the company's currency
 * @param one name of the shop or supplier
 * @param other name of the warehouse or buyer
 * @param path where the order is
 */
public record FactLine(
        long id, String number, Instant at, String status, Money amount, String one, String other, String path) {}
