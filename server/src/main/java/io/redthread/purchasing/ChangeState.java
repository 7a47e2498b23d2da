package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;

/** What became of a change of an order (变更单状态). */
public enum ChangeState {
    /** With those who decide. */
    AWAITING_APPROVAL("awaiting-approval", "awaitingApproval"),
    /** The order is as the change says. */
    APPLIED("applied", "applied"),
    /** Rejected; the order is as it was. */
    REJECTED("rejected", "rejected"),
    /** Sent back; the order is as it was. */
    RETURNED("returned", "returned"),
    /** Taken back; the order is as it was. */
    WITHDRAWN("withdrawn", "withdrawn");

    private final String code;
    private final String json;

    ChangeState(String code, String json) {
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
    public static ChangeState of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(word) || it.json.equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", word, "value-malformed"));
    }
}
