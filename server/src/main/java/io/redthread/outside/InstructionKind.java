package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a partner is wanted to do (指令类型). */
public enum InstructionKind {
    /** Send the goods of a parcel (发货指令). */
    OUTBOUND("outbound"),
    /** Take goods in that are on their way (入库通知). */
    INBOUND("inbound"),
    /** Not send a parcel after all (截单). */
    STOP("stop"),
    /** Say how much of some goods is there (库存查询). */
    ENQUIRY("enquiry");

    private final String code;

    InstructionKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static InstructionKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
