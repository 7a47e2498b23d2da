package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which linked goods a list shows; absent parts do not restrict.
 *
 * @param q a SKU of ours, a code of the partner's, or how one begins; or what the goods are called, or its initials
 * @param warehouse whose
 * @param state codes of states
 * @param partner {@code true} for those that partners proposed themselves
 * @param told {@code false} for those of which the partner has not said how much it has
 */
public record LinkFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable List<String> state,
        @Nullable Boolean partner,
        @Nullable Boolean told) {

    /** The states wanted; none means any. */
    public List<LinkState> states() {
        return state == null ? List.of() : state.stream().map(LinkState::of).toList();
    }
}
