package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;

/** What is done when a supplier's documents are missing or have ended (供应商资质检查). */
public enum QualificationRule {
    /** The buyer and those who decide are told. */
    WARN("warn", "warn"),
    /** The order cannot be submitted. */
    BLOCK("block", "block");

    private final String code;
    private final String json;

    QualificationRule(String code, String json) {
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
    public static QualificationRule of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(word) || it.json.equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/qualification", word, "value-malformed"));
    }
}
