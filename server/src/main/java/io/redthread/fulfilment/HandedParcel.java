package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;

/**
 * A parcel that is given to the partner who runs its warehouse.
 *
 * @param id the parcel
 * @param order its order
 * @param orderNumber the order's number
 * @param warehouse where its goods are
 * @param lines how many kinds of goods
 * @param pieces how many units
 */
public record HandedParcel(
        ParcelId id, OrderId order, String orderNumber, WarehouseId warehouse, int lines, BigDecimal pieces) {}
