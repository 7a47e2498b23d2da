package io.redthread.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What people said of a finding (判断). */
public enum Judgement {
    /** Nobody has judged it. */
    OPEN,
    /** There was something (属实). */
    USEFUL,
    /** There was nothing (无问题). */
    DISMISSED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static Judgement of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/verdict", code, "value-malformed"));
    }
}
