package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sscc;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handling unit (物流单元) in a list.
 *
 * @param id its id
 * @param sscc its number
 * @param warehouse where
 * @param kind what it is
 * @param carrier whose parcels go on it; any carrier's when absent
 * @param state where it stands
 * @param outer what it stands on
 * @param parcels how many parcels are on it, also on units on it
 * @param weighed how many of them were weighed
 * @param grams what those weigh
 * @param openedAt when it was opened
 * @param openedBy by whom
 * @param closedAt when it was closed
 * @param closedBy by whom
 * @param endedAt when it left or was taken apart
 * @param endedBy by whom
 */
public record UnitRow(
        HandlingUnitId id,
        Sscc sscc,
        WarehouseId warehouse,
        UnitKind kind,
        @Nullable CarrierCode carrier,
        UnitState state,
        @Nullable HandlingUnitId outer,
        int parcels,
        int weighed,
        BigDecimal grams,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    UnitRow with(UnitSum sum) {
        return new UnitRow(
                id,
                sscc,
                warehouse,
                kind,
                carrier,
                state,
                outer,
                sum.parcels(),
                sum.weighed(),
                sum.grams(),
                openedAt,
                openedBy,
                closedAt,
                closedBy,
                endedAt,
                endedBy);
    }
}
