package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import java.util.Optional;

/**
 * A handling unit to be opened.
 *
 * @param warehouse where
 * @param kind what it is
 * @param carrier whose parcels go on it; any carrier's when empty
 */
public record NewUnit(WarehouseId warehouse, UnitKind kind, Optional<CarrierCode> carrier) {}
