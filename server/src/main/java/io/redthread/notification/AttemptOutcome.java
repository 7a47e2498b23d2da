package io.redthread.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;

/** What came of one try (尝试结果). */
public enum AttemptOutcome {
    /** The provider has taken it. */
    TAKEN("taken", new Label("已接收", "Taken")),
    /** The provider will never take it. */
    REFUSED("refused", new Label("拒绝", "Refused")),
    /** This one did not go through now. */
    FAILED("failed", new Label("未成", "Failed")),
    /** Too many at once; the connection rests. */
    THROTTLED("throttled", new Label("限流", "Throttled")),
    /** The connection does not work at all. */
    DOWN("down", new Label("中断", "Down"));

    private final String code;
    private final Label label;

    AttemptOutcome(String code, Label label) {
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
    public static AttemptOutcome of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/outcome", code, "value-malformed");
    }
}
