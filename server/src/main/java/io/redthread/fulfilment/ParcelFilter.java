package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parcels a list shows.
 *
 * @param q parcel number, waybill, or what finds the order: its number, the platform number, the phone
 * @param warehouse where
 * @param state codes of states
 * @param carrier of that carrier
 * @param wave in that wave
 * @param stopped whether their order is held or in exception
 */
public record ParcelFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable List<String> state,
        @Nullable String carrier,
        @Nullable WaveId wave,
        @Nullable Boolean stopped) {

    /** The states wanted; none means any. */
    public List<ParcelState> states() {
        return state == null ? List.of() : state.stream().map(ParcelState::of).toList();
    }
}
