package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far a requisition is (请购单状态). The only way to {@link #APPROVED} leads through an approval. */
public enum RequisitionState {
    /** Being written. */
    DRAFT("draft", "draft"),
    /** With those who decide. */
    AWAITING_APPROVAL("awaiting-approval", "awaitingApproval"),
    /** Sent back for changes. */
    RETURNED("returned", "returned"),
    /** Rejected; may be changed and submitted anew. */
    REJECTED("rejected", "rejected"),
    /** Approved, with the buyers. */
    APPROVED("approved", "approved"),
    /** All of it stands on orders. */
    ORDERED("ordered", "ordered"),
    /** The buyers said no. */
    REFUSED("refused", "refused"),
    /** Taken back by who asked. */
    CANCELLED("cancelled", "cancelled");

    /** Those in which who asks may change it and hand it to those who decide. */
    public static final Set<RequisitionState> EDITABLE = EnumSet.of(DRAFT, RETURNED, REJECTED);

    /** Those in which something may be bought for it. */
    public static final Set<RequisitionState> BUYABLE = EnumSet.of(APPROVED, ORDERED);

    /** Those in which who asked may take it back for good. */
    public static final Set<RequisitionState> CANCELLABLE =
            EnumSet.of(DRAFT, RETURNED, REJECTED, AWAITING_APPROVAL, APPROVED);

    private final String code;
    private final String json;

    RequisitionState(String code, String json) {
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
    public static RequisitionState of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(word) || it.json.equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", word, "value-malformed"));
    }
}
