package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import java.time.Instant;

/**
 * Goods that were taken in (收货记录).
 *
 * @param goodsNo which goods of the return
 * @param lot their lot, blank where they are kept in none
 * @param quantity how much
 * @param at when
 * @param by who took them in
 */
public record ReturnReceipt(int goodsNo, String lot, Quantity quantity, Instant at, String by) {}
