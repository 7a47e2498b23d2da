package io.redthread.sales.domain;

import io.redthread.process.CaseState;
import io.redthread.process.NodeCode;
import io.redthread.sales.OrderStatus;
import java.util.Set;

/** The order desk's word for where a case stands. */
public final class StatusOf {

    private static final Set<NodeCode> BEFORE_ALLOCATED =
            Set.of(NodeCode.SYNC, NodeCode.VALIDATION, NodeCode.REVIEW, NodeCode.ALLOCATION);

    private StatusOf() {}

    /** The status of an order whose case stands so. */
    public static OrderStatus of(NodeCode node, CaseState state, String waitsFor) {
        return switch (state) {
            case EXCEPTION -> OrderStatus.EXCEPTION;
            case HELD -> OrderStatus.HELD;
            case CANCELLED -> OrderStatus.CANCELLED;
            case DONE -> OrderStatus.COMPLETED;
            case READY, WAITING -> moving(node, state, waitsFor);
        };
    }

    private static OrderStatus moving(NodeCode node, CaseState state, String waitsFor) {
        if (BEFORE_ALLOCATED.contains(node)) {
            if (state == CaseState.READY) {
                return OrderStatus.RECEIVED;
            }
            return switch (waitsFor) {
                case "review" -> OrderStatus.IN_REVIEW;
                case "stock" -> OrderStatus.BACK_ORDER;
                default -> OrderStatus.WAITING;
            };
        }
        if (node.equals(NodeCode.PICKING)) {
            return OrderStatus.ALLOCATED;
        }
        return node.equals(NodeCode.DISPATCH) ? OrderStatus.PACKED : OrderStatus.DISPATCHED;
    }
}
