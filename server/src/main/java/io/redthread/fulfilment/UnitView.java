package io.redthread.fulfilment;

import io.redthread.kernel.Sscc;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one handling unit (物流单元).
 *
 * @param unit the unit
 * @param outer the number of what it stands on
 * @param units the units on it, also those on these
 * @param parcels the parcels on it, also those on its units; in the order of loading
 * @param carriers the same by carrier
 */
public record UnitView(
        UnitRow unit, @Nullable Sscc outer, List<UnitRow> units, List<Loaded> parcels, List<OfCarrier> carriers) {

    /**
     * A parcel on it.
     *
     * @param unit on which unit
     * @param sscc number of that unit
     * @param parcel the parcel
     * @param number its number
     * @param order its order
     * @param orderNumber the order's number
     * @param carrier who takes it
     * @param waybill the carrier's number
     * @param state where it stands
     * @param stopped whether its order is held or in exception
     * @param grams what it weighed
     * @param loadedAt when it was put on
     * @param loadedBy by whom
     */
    public record Loaded(
            HandlingUnitId unit,
            Sscc sscc,
            ParcelId parcel,
            String number,
            OrderId order,
            String orderNumber,
            CarrierCode carrier,
            @Nullable Waybill waybill,
            ParcelState state,
            boolean stopped,
            @Nullable BigDecimal grams,
            Instant loadedAt,
            String loadedBy) {}

    /**
     * What is on it of one carrier.
     *
     * @param carrier whose
     * @param sum how much
     */
    public record OfCarrier(CarrierCode carrier, UnitSum sum) {}
}
