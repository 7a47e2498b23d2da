package io.redthread.inventory;

/**
 * A zone to be set up in a warehouse.
 *
 * @param warehouse where
 * @param code 1–20 letters, digits and dashes, unique in the warehouse
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param kind what it is for
 */
public record NewZone(WarehouseId warehouse, String code, String nameZh, String nameEn, ZoneKind kind) {}
