package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What was done about an alert (处理动作). */
public enum AlertAct {
    /** It was told. */
    RAISED,
    /** Somebody took it. */
    CLAIMED,
    /** It was given to somebody. */
    ASSIGNED,
    /** Something was said. */
    COMMENTED,
    /** It is silent for a time. */
    MUTED,
    /** The superiors heard of it. */
    ESCALATED,
    /** It was solved. */
    SOLVED,
    /** Its reason went. */
    SETTLED,
    /** It was written in what was changed so that it does not come back. */
    REVIEWED,
    /** It was found worth telling; its series may speak of less again. */
    USEFUL,
    /** It was found not worth telling; its series has to be further off from now on. */
    USELESS;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static AlertAct of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/act", code, "value-malformed"));
    }
}
