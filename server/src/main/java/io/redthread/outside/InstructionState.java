package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How far an instruction is (指令状态). */
public enum InstructionState {
    /** The partner has not answered yet (待应答). */
    WAITING("waiting"),
    /** The partner does it (已接单). */
    ACCEPTED("accepted"),
    /** The goods are picked (已拣货); outbound only. */
    PICKED("picked"),
    /** The goods are packed (已打包); outbound only. */
    PACKED("packed"),
    /** Done (已完成). */
    DONE("done"),
    /** The partner does not do it and said why (已拒绝). */
    REFUSED("refused"),
    /** Nobody wants it any more (已作废). */
    DROPPED("dropped");

    private final String code;

    InstructionState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static InstructionState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
