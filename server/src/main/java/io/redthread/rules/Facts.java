package io.redthread.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one document, in the words of a vocabulary (事实): rules judge it, an approval keeps it. Every word has a
 * whole number as {@link Long}, a yes or no as {@link Boolean} or a text as {@link String}; the words keep the order in which
 * they were given. In JSON and in the database it is an object of words with their values.
 */
public final class Facts {

    @JsonValue
    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = values;
    }

    /** None yet. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Facts that came from outside, each brought to the type of its word; refuses what is missing, of another type, or no
     * word, each at its place.
     */
    public static Facts read(Vocabulary vocabulary, Map<String, Object> given) {
        var facts = builder();
        var errors = new ArrayList<InputError>();
        for (var word : vocabulary.words()) {
            var value = value(word, given.get(word.name()));
            if (value == null) {
                var code = given.containsKey(word.name()) ? "value-malformed" : "value-required";
                errors.add(new InputError(
                        "/facts/" + word.name(), String.valueOf(given.getOrDefault(word.name(), "")), code));
            } else {
                facts.putAny(word.name(), value);
            }
        }
        for (var name : given.keySet()) {
            if (vocabulary.word(name).isEmpty()) {
                errors.add(new InputError("/facts/" + name, name, "fact-unknown"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
        return facts.build();
    }

    /** As they were stored; the map is the reader's own, and its numbers are only as long as they must be. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Facts stored(Map<String, Object> read) {
        read.replaceAll((word, value) -> value instanceof Number number ? number.longValue() : checked(word, value));
        return new Facts(read);
    }

    /** The value of a word. */
    public Optional<Object> value(String word) {
        return Optional.ofNullable(values.get(word));
    }

    /** The number of a word, or another where it has none. */
    public long number(String word, long otherwise) {
        return values.get(word) instanceof Long number ? number : otherwise;
    }

    /** The yes or no of a word, or another where it has none. */
    public boolean truth(String word, boolean otherwise) {
        return values.get(word) instanceof Boolean truth ? truth : otherwise;
    }

    /** The same, but for one word. */
    public Facts with(String word, Object value) {
        var other = new LinkedHashMap<>(values);
        other.put(word, checked(word, value));
        return new Facts(other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts it && values.equals(it.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    private static @Nullable Object value(Word word, @Nullable Object given) {
        return switch (word.type()) {
            case INT, MONEY, PERCENT ->
                given instanceof Integer || given instanceof Long ? (Object) ((Number) given).longValue() : null;
            case BOOL -> given instanceof Boolean ? given : null;
            case TEXT -> given instanceof String ? given : null;
            case ENUM -> word.choices().stream().anyMatch(it -> it.value().equals(given)) ? given : null;
        };
    }

    private static Object checked(String word, Object value) {
        if (value instanceof Long || value instanceof Boolean || value instanceof String) {
            return value;
        }
        throw new IllegalArgumentException("not a value of a fact: " + word + " = " + value);
    }

    /** Facts in the making, word by word. */
    public static final class Builder {

        private Map<String, Object> values = new LinkedHashMap<>();

        private Builder() {}

        /** A number. */
        public Builder put(String word, long value) {
            values.put(word, value);
            return this;
        }

        /** A yes or no. */
        public Builder put(String word, boolean value) {
            values.put(word, value);
            return this;
        }

        /** A text, or one of a closed list. */
        public Builder put(String word, String value) {
            values.put(word, value);
            return this;
        }

        /** A value whose type only its word knows. */
        public Builder putAny(String word, Object value) {
            values.put(word, checked(word, value));
            return this;
        }

        /** All of them; what is put later belongs to the next. */
        public Facts build() {
            var built = new Facts(values);
            values = new LinkedHashMap<>();
            return built;
        }
    }
}
