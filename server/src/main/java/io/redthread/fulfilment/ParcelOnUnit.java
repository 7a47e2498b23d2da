package io.redthread.fulfilment;

import io.redthread.kernel.Sscc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handling unit that a parcel is or was on.
 *
 * @param unit the unit
 * @param sscc its number
 * @param kind what it is
 * @param state where it stands
 * @param loadedAt since when
 * @param offAt when it was taken off
 */
public record ParcelOnUnit(
        HandlingUnitId unit,
        Sscc sscc,
        UnitKind kind,
        UnitState state,
        Instant loadedAt,
        @Nullable Instant offAt) {}
