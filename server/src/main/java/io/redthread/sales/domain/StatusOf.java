package io.redthread.sales.domain;

import io.redthread.process.CaseInHand;
import io.redthread.process.CaseState;
import io.redthread.process.NodeCode;
import io.redthread.sales.OrderStatus;

/** The order desk's word for where a case stands. */
public final class StatusOf {

    private StatusOf() {}

    /** The status of the order of a case. */
    public static OrderStatus of(CaseInHand it) {
        return switch (it.state()) {
            case EXCEPTION -> OrderStatus.EXCEPTION;
            case HELD -> OrderStatus.HELD;
            case CANCELLED -> OrderStatus.CANCELLED;
            case DONE -> OrderStatus.COMPLETED;
            case READY, WAITING -> moving(it);
        };
    }

    private static OrderStatus moving(CaseInHand it) {
        var position = it.node().position();
        if (it.standard().isUpTo(position, NodeCode.ALLOCATION)) {
            if (it.state() == CaseState.READY) {
                return OrderStatus.RECEIVED;
            }
            return switch (it.waitsFor().orElse("")) {
                case "review" -> OrderStatus.IN_REVIEW;
                case "stock" -> OrderStatus.BACK_ORDER;
                default -> OrderStatus.WAITING;
            };
        }
        if (it.standard().isUpTo(position, NodeCode.PICKING)) {
            return OrderStatus.ALLOCATED;
        }
        return it.standard().isUpTo(position, NodeCode.DISPATCH) ? OrderStatus.PACKED : OrderStatus.DISPATCHED;
    }
}
