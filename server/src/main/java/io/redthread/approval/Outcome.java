package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What the rules say about a document (路由结果). */
public enum Outcome {
    /** People decide, step by step. */
    ROUTE,
    /** Passes without anybody (自动通过), by setting. */
    AUTO,
    /** May not be submitted (拦截); only previews answer so, a submission is refused. */
    BLOCKED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static Outcome of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/outcome", code, "value-malformed");
    }
}
