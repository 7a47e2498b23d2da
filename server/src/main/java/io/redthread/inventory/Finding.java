package io.redthread.inventory;

/**
 * A difference between what is kept and what the facts say.
 *
 * @param check which check found it
 * @param place code of the warehouse, or warehouse/bin, or the number of what is concerned
 * @param sku the goods
 * @param lot the lot; empty for goods kept without
 * @param expected what the facts add up to
 * @param found what is kept
 */
public record Finding(StockCheck check, String place, String sku, String lot, String expected, String found) {}
