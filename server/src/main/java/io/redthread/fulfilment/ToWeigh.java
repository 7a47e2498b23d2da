package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A packed parcel that waits to be weighed (待称重).
 *
 * @param parcel its id
 * @param number its number
 * @param orderNumber the order's number
 * @param waybill the carrier's number
 * @param warehouse where
 * @param pieces how many units are in it
 * @param goodsGrams what its goods should weigh without packaging; absent when the catalogue lacks a weight
 * @param toleranceGrams by how much that may differ
 */
public record ToWeigh(
        ParcelId parcel,
        String number,
        String orderNumber,
        @Nullable String waybill,
        WarehouseId warehouse,
        BigDecimal pieces,
        @Nullable BigDecimal goodsGrams,
        @Nullable BigDecimal toleranceGrams) {}
