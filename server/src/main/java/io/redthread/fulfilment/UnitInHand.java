package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sscc;
import java.util.Optional;

/**
 * A handling unit while a use case has it.
 *
 * @param id its id
 * @param sscc its number
 * @param warehouse where it stands
 * @param kind what it is
 * @param carrier whose parcels go on it; any carrier's when empty
 * @param state where it stands
 * @param outer what it stands on
 */
public record UnitInHand(
        HandlingUnitId id,
        Sscc sscc,
        WarehouseId warehouse,
        UnitKind kind,
        Optional<CarrierCode> carrier,
        UnitState state,
        Optional<HandlingUnitId> outer) {}
