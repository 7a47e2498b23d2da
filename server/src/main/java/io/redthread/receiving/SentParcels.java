package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.sales.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: what left the building in which parcel. Who ships implements it, so that a parcel that comes back is known by its own
 * waybill.
 */
public interface SentParcels {

    /** The parcel that left with that waybill. */
    Optional<SentParcel> byWaybill(String waybill);

    /** From which warehouses each of an order's goods left. */
    Map<Sku, Set<WarehouseId>> sentFrom(OrderId order);

    /**
     * A parcel that left.
     *
     * @param order the order it belongs to
     * @param carrier who took it
     * @param waybill the carrier's number
     * @param only whether the order left in this parcel alone
     * @param contents what is in it
     */
    record SentParcel(OrderId order, String carrier, String waybill, boolean only, List<Content> contents) {}

    /**
     * Goods in a parcel.
     *
     * @param sku what
     * @param quantity how much
     */
    record Content(Sku sku, Quantity quantity) {}
}
