package io.redthread.process;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One field of a manual node's form (表单字段).
 *
 * @param code under which its value is kept, kebab-case, unique in the form
 * @param label what people read
 * @param type what it holds
 * @param required whether the node cannot be done without it
 * @param least least number allowed; absent when open
 * @param most greatest number allowed
 * @param pattern regular expression that a text must match in whole; empty for any
 * @param choices what may be chosen, for {@link Type#CHOICE}
 * @param hint an example or a rule in words; may be empty
 */
public record FormField(
        String code,
        Label label,
        Type type,
        boolean required,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        String pattern,
        List<FieldChoice> choices,
        Label hint) {

    private static final Label NO_HINT = new Label("", "");

    /** Keeps its own copy. */
    public FormField {
        choices = List.copyOf(choices);
    }

    /** A field that must be filled in. */
    public static FormField needed(String code, Type type, String zh, String en) {
        return new FormField(
                code, new Label(zh, en), type, true, Optional.empty(), Optional.empty(), "", List.of(), NO_HINT);
    }

    /** The same, matching an expression that the hint explains. */
    public FormField matching(String expression, String hintZh, String hintEn) {
        return new FormField(code, label, type, required, least, most, expression, choices, new Label(hintZh, hintEn));
    }

    /** The same, above or at that number. */
    public FormField atLeast(String number) {
        return new FormField(
                code, label, type, required, Optional.of(new BigDecimal(number)), most, pattern, choices, hint);
    }

    /** The same, one of these. */
    public FormField oneOf(FieldChoice... its) {
        return new FormField(code, label, type, required, least, most, pattern, List.of(its), hint);
    }

    /** The same, which may be left out. */
    public FormField optional() {
        return new FormField(code, label, type, false, least, most, pattern, choices, hint);
    }

    /** What a field holds. */
    public enum Type {
        /** A line of text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** An amount of money. */
        MONEY,
        /** A day. */
        DATE,
        /** One of a closed list. */
        CHOICE,
        /** Done or not; required means it must be ticked. */
        CHECK,
        /** A file. */
        FILE;

        /** The word in API and database. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that word. */
        @JsonCreator
        public static Type of(String code) {
            for (var one : values()) {
                if (one.code().equals(code)) {
                    return one;
                }
            }
            throw InvalidInput.of("/type", code, "value-malformed");
        }
    }

    /**
     * One of the values to choose from.
     *
     * @param value what is kept
     * @param label what people read
     */
    public record FieldChoice(String value, Label label) {}
}
