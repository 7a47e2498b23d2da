package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.sales.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which instructions a list shows; absent parts do not restrict.
 *
 * @param q its number, that of its document or the partner's, or how one begins
 * @param warehouse where
 * @param kind codes of kinds
 * @param state codes of states
 * @param overdue only those the partner had to answer
 * @param late only those where a stop came too late
 * @param order only those of an order
 */
public record InstructionFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable List<String> kind,
        @Nullable List<String> state,
        @Nullable Boolean overdue,
        @Nullable Boolean late,
        @Nullable OrderId order) {

    /** All of an order. */
    public static InstructionFilter of(OrderId order) {
        return new InstructionFilter(null, null, null, null, null, null, order);
    }

    /** The kinds wanted; none means any. */
    public List<InstructionKind> kinds() {
        return kind == null ? List.of() : kind.stream().map(InstructionKind::of).toList();
    }

    /** The states wanted; none means any. */
    public List<InstructionState> states() {
        return state == null
                ? List.of()
                : state.stream().map(InstructionState::of).toList();
    }
}
