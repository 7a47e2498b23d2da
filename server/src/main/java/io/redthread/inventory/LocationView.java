package io.redthread.inventory;

import io.redthread.catalog.StorageCondition;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bin as a list shows it.
 *
 * @param id its id
 * @param warehouse where
 * @param zone in which zone
 * @param zoneCode the zone's code
 * @param zoneKind what the zone is for
 * @param storage what conditions the zone offers
 * @param code as its label says
 * @param kind what it is built as
 * @param walkOrder its place on the picker's way
 * @param capacity how much it holds at most
 * @param active whether it is in use
 * @param skus how many different goods it holds
 * @param held how much it holds, over all goods
 */
public record LocationView(
        LocationId id,
        WarehouseId warehouse,
        ZoneId zone,
        String zoneCode,
        ZoneKind zoneKind,
        StorageCondition storage,
        String code,
        BinKind kind,
        int walkOrder,
        Optional<BigDecimal> capacity,
        boolean active,
        int skus,
        BigDecimal held) {}
