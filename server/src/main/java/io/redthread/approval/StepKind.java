package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What a step is for (环节性质). */
public enum StepKind {
    /** Decides (审批); the last one needs authority over the amount. */
    DECIDE,
    /** Gives an opinion (会签意见): may stop, cannot let pass alone. */
    OPINION;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static StepKind of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }
}
