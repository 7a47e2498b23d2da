package io.redthread.inventory;

/**
 * A bin (库位) of a warehouse.
 *
 * @param id its id
 * @param warehouse where
 * @param zone in which zone
 * @param zoneKind what that zone is for
 * @param code as its label says
 * @param walkOrder its place on the picker's way
 */
public record BinFacts(
        LocationId id, WarehouseId warehouse, ZoneId zone, ZoneKind zoneKind, String code, int walkOrder) {}
