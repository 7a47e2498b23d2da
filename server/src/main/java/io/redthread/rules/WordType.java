package io.redthread.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What a word of a vocabulary holds (词的类型). Numbers are whole in conditions: CEL has no exact decimals. */
public enum WordType {
    /** Whole number. */
    INT,
    /** Amount in whole minor units (分) of the company's currency; pages show and take yuan. */
    MONEY,
    /** Share in whole basis points, 1/100 of a percent; pages show and take percent. */
    PERCENT,
    /** True or false. */
    BOOL,
    /** Text. */
    TEXT,
    /** One of a closed list of codes, text in conditions. */
    ENUM;

    /** Whether conditions compare it as a whole number. */
    public boolean number() {
        return this == INT || this == MONEY || this == PERCENT;
    }

    /** The code in API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that code. */
    @JsonCreator
    public static WordType of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
