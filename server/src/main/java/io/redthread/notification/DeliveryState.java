package io.redthread.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;

/** Where a delivery stands (发送状态). */
public enum DeliveryState {
    /** To be sent, or sent again. */
    WAITING("waiting", new Label("等待", "Waiting")),
    /** The provider has taken it. */
    DELIVERED("delivered", new Label("已送达", "Delivered")),
    /** Refused for good, or given up after enough tries. */
    FAILED("failed", new Label("失败", "Failed"));

    private final String code;
    private final Label label;

    DeliveryState(String code, Label label) {
        this.code = code;
        this.label = label;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What it is called. */
    public Label label() {
        return label;
    }

    /** The one of that code. */
    @JsonCreator
    public static DeliveryState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
