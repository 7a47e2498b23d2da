package io.redthread.purchasing;

import static io.redthread.purchasing.OrderState.APPROVED;
import static io.redthread.purchasing.OrderState.AWAITING_APPROVAL;
import static io.redthread.purchasing.OrderState.CANCELLED;
import static io.redthread.purchasing.OrderState.CLOSED;
import static io.redthread.purchasing.OrderState.DRAFT;
import static io.redthread.purchasing.OrderState.PARTLY_RECEIVED;
import static io.redthread.purchasing.OrderState.RECEIVED;
import static io.redthread.purchasing.OrderState.REJECTED;
import static io.redthread.purchasing.OrderState.RELEASED;
import static io.redthread.purchasing.OrderState.RETURNED;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to a purchase order, and where it leads: the one table of transitions. The only way to {@code APPROVED} is
 * {@link #APPROVE}, which the approval takes (U11).
 */
public enum OrderAct {
    /** Its writer changes it. */
    SAVE(stay(DRAFT, RETURNED, REJECTED)),
    /** Its writer hands it to those who decide. */
    SUBMIT(from(AWAITING_APPROVAL, DRAFT, RETURNED, REJECTED)),
    /** Its writer takes it back. */
    WITHDRAW(from(DRAFT, AWAITING_APPROVAL)),
    /** Those who decide let it pass. */
    APPROVE(from(APPROVED, AWAITING_APPROVAL)),
    /** One of them ends it. */
    REJECT(from(REJECTED, AWAITING_APPROVAL)),
    /** One of them sends it back. */
    RETURN(from(RETURNED, AWAITING_APPROVAL)),
    /** It goes out to the supplier. */
    RELEASE(from(RELEASED, APPROVED)),
    /** The supplier has opened it. */
    VIEW(stay(RELEASED, PARTLY_RECEIVED)),
    /** The supplier says when the goods come. */
    CONFIRM(stay(RELEASED, PARTLY_RECEIVED)),
    /** It is changed although it binds us. */
    CHANGE(stay(APPROVED, RELEASED, PARTLY_RECEIVED)),
    /** Some of the goods have come. */
    RECEIVE_PART(from(PARTLY_RECEIVED, RELEASED, PARTLY_RECEIVED)),
    /** The last of the goods have come. */
    RECEIVE(from(RECEIVED, RELEASED, PARTLY_RECEIVED)),
    /** Some of what had come went back; some is still here. */
    TAKE_BACK_PART(from(PARTLY_RECEIVED, PARTLY_RECEIVED, RECEIVED)),
    /** All that had come went back. */
    TAKE_BACK(from(RELEASED, PARTLY_RECEIVED, RECEIVED)),
    /** It is ended; what has not come will not come. */
    CLOSE(from(CLOSED, RELEASED, PARTLY_RECEIVED, RECEIVED)),
    /** It is called off. */
    CANCEL(from(CANCELLED, DRAFT, RETURNED, REJECTED, AWAITING_APPROVAL, APPROVED, RELEASED));

    private final Map<OrderState, OrderState> transitions;

    OrderAct(Map<OrderState, OrderState> transitions) {
        this.transitions = transitions;
    }

    /** Where it leads from there; absent where it may not be done. */
    public Optional<OrderState> from(OrderState state) {
        return Optional.ofNullable(transitions.get(state));
    }

    private static Map<OrderState, OrderState> from(OrderState to, OrderState... from) {
        var map = new EnumMap<OrderState, OrderState>(OrderState.class);
        Arrays.stream(from).forEach(state -> map.put(state, to));
        return map;
    }

    private static Map<OrderState, OrderState> stay(OrderState... in) {
        var map = new EnumMap<OrderState, OrderState>(OrderState.class);
        Arrays.stream(in).forEach(state -> map.put(state, state));
        return map;
    }
}
