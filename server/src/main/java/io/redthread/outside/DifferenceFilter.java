package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which differences a list shows; absent parts do not restrict.
 *
 * @param q a SKU, the number of a document or of a report, or how one begins
 * @param warehouse where
 * @param kind codes of kinds
 * @param state codes of states
 */
public record DifferenceFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable List<String> kind,
        @Nullable List<String> state) {

    /** The kinds wanted; none means any. */
    public List<DifferenceKind> kinds() {
        return kind == null ? List.of() : kind.stream().map(DifferenceKind::of).toList();
    }

    /** The states wanted; none means any. */
    public List<DifferenceState> states() {
        return state == null
                ? List.of()
                : state.stream().map(DifferenceState::of).toList();
    }
}
