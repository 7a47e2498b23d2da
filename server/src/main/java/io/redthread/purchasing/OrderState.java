package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far a purchase order is (采购订单状态). What leads from one to the next stands in {@link OrderAct}. */
public enum OrderState {
    /** Being written. */
    DRAFT("draft", "draft"),
    /** With those who decide. */
    AWAITING_APPROVAL("awaiting-approval", "awaitingApproval"),
    /** Sent back for changes. */
    RETURNED("returned", "returned"),
    /** Rejected; may be changed and submitted anew. */
    REJECTED("rejected", "rejected"),
    /** Approved, not yet with the supplier. */
    APPROVED("approved", "approved"),
    /** With the supplier. */
    RELEASED("released", "released"),
    /** Some of the goods have come. */
    PARTLY_RECEIVED("partly-received", "partlyReceived"),
    /** All of the goods have come. */
    RECEIVED("received", "received"),
    /** Ended; what has not come will not come any more. */
    CLOSED("closed", "closed"),
    /** Called off. */
    CANCELLED("cancelled", "cancelled");

    /** Those in which its writer may change it freely. */
    public static final Set<OrderState> EDITABLE = EnumSet.of(DRAFT, RETURNED, REJECTED);

    /** Those in which it binds us: changed by a change order only. */
    public static final Set<OrderState> BINDING = EnumSet.of(APPROVED, RELEASED, PARTLY_RECEIVED);

    private final String code;
    private final String json;

    OrderState(String code, String json) {
        this.code = code;
        this.json = json;
    }

    /** The word in the database. */
    public String code() {
        return code;
    }

    /** The word in the API. */
    @JsonValue
    public String json() {
        return json;
    }

    /** The one of that word. */
    @JsonCreator
    public static OrderState of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(word) || it.json.equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", word, "value-malformed"));
    }
}
