package io.redthread.control.domain;

/**
 * How many orders of one buyer are close to a band (卡线情况).
 *
 * @param buyer who
 * @param band the band, whole yuan
 * @param orders how many orders in all
 * @param near how many just under it
 * @param lower how many in the three zones of the same width below those
 */
public record Nearness(String buyer, long band, int orders, int near, int lower) {}
