package io.redthread.inventory;

import io.redthread.catalog.StorageCondition;

/**
 * A zone (库区) of a warehouse.
 *
 * @param id its id
 * @param warehouse where
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param kind what it is for
 * @param storage what conditions it offers
 */
public record ZoneFacts(
        ZoneId id,
        WarehouseId warehouse,
        String code,
        String nameZh,
        String nameEn,
        ZoneKind kind,
        StorageCondition storage) {}
