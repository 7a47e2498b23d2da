package io.redthread.inventory;

import io.redthread.catalog.StorageCondition;

/**
 * A zone to be set up in a warehouse.
 *
 * @param warehouse where
 * @param code 1–20 letters, digits and dashes, unique in the warehouse
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param kind what it is for
 * @param storage what conditions it offers
 */
public record NewZone(
        WarehouseId warehouse, String code, String nameZh, String nameEn, ZoneKind kind, StorageCondition storage) {

    /** A zone of ordinary conditions. */
    public NewZone(WarehouseId warehouse, String code, String nameZh, String nameEn, ZoneKind kind) {
        this(warehouse, code, nameZh, nameEn, kind, StorageCondition.AMBIENT);
    }
}
