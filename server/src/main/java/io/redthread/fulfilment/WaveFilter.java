package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which waves a list shows.
 *
 * @param q number or its beginning
 * @param warehouse where
 * @param state codes of states
 */
public record WaveFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable List<String> state) {

    /** The states wanted; none means any. */
    public List<WaveState> states() {
        return state == null ? List.of() : state.stream().map(WaveState::of).toList();
    }
}
