package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What a supplier said to a request for quotation (报价状态). */
public enum AnswerState {
    /** Nothing yet. */
    ASKED,
    /** A quotation. */
    OFFERED,
    /** No. */
    DECLINED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static AnswerState of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", word, "value-malformed"));
    }
}
