package io.redthread.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a shop is told of its stock. Numbers are absolute: a message that comes twice does no harm, one with a lower number
 * than the last is old.
 *
 * @param event always {@code stock.offered}
 * @param shop code of the shop
 * @param number counts the messages to this shop
 * @param at as of when
 * @param offers what it may offer from now on
 */
record StockMessage(String event, String shop, long number, Instant at, List<Offer> offers) {

    /**
     * What may be offered under a code of the shop.
     *
     * @param code the shop's code
     * @param sku our code
     * @param quantity how many of the shop's units
     */
    record Offer(String code, String sku, BigDecimal quantity) {}
}
