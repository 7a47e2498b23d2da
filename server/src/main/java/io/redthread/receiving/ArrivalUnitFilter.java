package io.redthread.receiving;

import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which announced units a list shows; absent parts do not restrict.
 *
 * @param q a unit's number, the beginning of the order's, the delivery note, or an SKU
 * @param state how far they have come, several at once
 * @param order only of that order
 * @param supplier only of that supplier
 */
public record ArrivalUnitFilter(
        @Nullable String q,
        @Nullable List<String> state,
        @Nullable PurchaseOrderId order,
        @Nullable SupplierId supplier) {

    /** The states wanted; none means any. */
    public List<ArrivalUnitState> states() {
        return state == null
                ? List.of()
                : state.stream().map(ArrivalUnitState::of).toList();
    }
}
