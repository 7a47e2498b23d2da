package io.redthread.fulfilment;

import io.redthread.sales.ShipTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a waybill's label (面单): recipient, goods and number fill themselves in (requirement G4).
 *
 * @param parcelId the parcel
 * @param parcel its number
 * @param order the order's number
 * @param platformNumber the shop's number
 * @param shop the shop's name
 * @param carrier who takes it
 * @param waybill the number in the barcode
 * @param part its place among the order's parcels
 * @param slot its basket in the wave
 * @param to where it goes; whole, the driver must find the door
 * @param lines what is in it
 */
public record WaybillLabel(
        ParcelId parcelId,
        String parcel,
        String order,
        String platformNumber,
        String shop,
        Carrier carrier,
        @Nullable Waybill waybill,
        int part,
        @Nullable Integer slot,
        ShipTo to,
        List<ParcelView.Line> lines) {}
