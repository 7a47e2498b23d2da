package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which handling units a list shows.
 *
 * @param q SSCC or its end, or waybill or number of a parcel that is or was on it
 * @param warehouse where
 * @param kind codes of kinds
 * @param state codes of states
 * @param carrier of that carrier
 */
public record UnitFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable List<String> kind,
        @Nullable List<String> state,
        @Nullable String carrier) {

    /** The kinds wanted; none means any. */
    public List<UnitKind> kinds() {
        return kind == null ? List.of() : kind.stream().map(UnitKind::of).toList();
    }

    /** The states wanted; none means any. */
    public List<UnitState> states() {
        return state == null ? List.of() : state.stream().map(UnitState::of).toList();
    }
}
