package io.redthread.sales;

import io.redthread.inventory.ShopShare;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * How much of an item a shop may offer (可售数), and why.
 *
 * @param sku what
 * @param name what it is called
 * @param offered what the shop may show as in stock: promisable less what the shop keeps back, in whole units, never
 *     below zero; nothing of an item that is no longer sold
 * @param promisable what could be promised to the shop's orders now, its quota with it and other shops' without
 * @param keptBack what the shop's safety settings keep back of that
 * @param decidedBy the item whose stock decides: itself, or the scarcest part of a kit
 * @param share how much of that there is, in its base units
 */
public record ShopOffer(
        Sku sku,
        String name,
        Quantity offered,
        Quantity promisable,
        Quantity keptBack,
        Sku decidedBy,
        ShopShare share) {}
