package io.redthread.inventory.domain;

import io.redthread.catalog.StorageCondition;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.inventory.ZoneKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bin that goods may be put in.
 *
 * @param warehouse in which warehouse
 * @param bin the bin
 * @param code the bin's code
 * @param zone its zone
 * @param zoneCode its zone's code
 * @param kind what its zone is for
 * @param storage what conditions its zone offers
 * @param walkOrder its place on the picker's way
 * @param capacity how much it holds at most; absent means it has no limit
 */
public record BinSpace(
        WarehouseId warehouse,
        LocationId bin,
        String code,
        ZoneId zone,
        String zoneCode,
        ZoneKind kind,
        StorageCondition storage,
        int walkOrder,
        Optional<BigDecimal> capacity) {}
