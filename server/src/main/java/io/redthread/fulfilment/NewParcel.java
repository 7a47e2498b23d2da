package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.ShopId;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A parcel that has just come to the warehouse.
 *
 * @param id its id
 * @param order the order
 * @param orderNumber the order's number
 * @param shop the shop
 * @param platformNumber the shop's number
 * @param warehouse where its goods are reserved
 * @param part its place among the order's parcels, from 1
 * @param carrier who is to take it
 * @param lines how many kinds of goods
 * @param pieces how many units, over all kinds
 * @param enteredAt since when
 * @param dueAt until when picking and packing must be done
 */
public record NewParcel(
        ParcelId id,
        OrderId order,
        String orderNumber,
        ShopId shop,
        String platformNumber,
        WarehouseId warehouse,
        int part,
        CarrierCode carrier,
        int lines,
        BigDecimal pieces,
        Instant enteredAt,
        Instant dueAt) {}
