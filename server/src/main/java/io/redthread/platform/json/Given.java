package io.redthread.platform.json;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came in a request: what it must name is refused at its place where it is absent or blank; lists and maps that were left
 * out are empty, a null among their elements is refused.
 */
public final class Given {

    private static final int MOST_ERRORS = 50;
    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_SENTENCE = 500;

    private Given() {}

    /** The value; an absent one is refused ({@code value-required}). */
    public static <T> T value(String pointer, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return value;
    }

    /** The text without blanks around it; empty where it was left out. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The text without blanks around it; an absent or blank one is refused ({@code value-required}). */
    public static String text(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return text.strip();
    }

    /** The same for a sentence of 500 characters at most ({@code text-too-long}). */
    public static String filled(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        if (text.length() > LONGEST_SENTENCE) {
            throw InvalidInput.of(pointer, text, "text-too-long");
        }
        return text.strip();
    }

    /** Reads every element; what is wrong with one is told at its place in the list. */
    public static <T, U> List<U> each(String pointer, @Nullable List<T> list, Function<T, U> read) {
        var errors = new ArrayList<InputError>();
        var values = new ArrayList<U>();
        if (list == null) {
            return values;
        }
        if (list.size() > MOST_LINES) {
            throw InvalidInput.of(pointer, list.size(), "lines-too-many");
        }
        for (var i = 0; i < list.size() && errors.size() < MOST_ERRORS; i++) {
            var at = pointer + "/" + i;
            try {
                values.add(read.apply(value("", list.get(i))));
            } catch (Refused refused) {
                if (!(refused.refusal() instanceof InvalidInput invalid)) {
                    throw refused;
                }
                invalid.errors()
                        .forEach(
                                error -> errors.add(new InputError(at + error.pointer(), error.value(), error.code())));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
        return values;
    }

    /** A list of one element at least and 10,000 at most ({@code value-required}, {@code too-many-lines}); none is null. */
    public static <T> List<T> some(String pointer, @Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        if (list.size() > MOST_LINES) {
            throw InvalidInput.of(pointer, list.size(), "too-many-lines");
        }
        for (var i = 0; i < list.size(); i++) {
            value(pointer + "/" + i, list.get(i));
        }
        return list;
    }

    /** The list without the chance of a null. */
    public static <T> List<T> list(@Nullable List<T> given) {
        if (given == null) {
            return List.of();
        }
        for (var i = 0; i < given.size(); i++) {
            if (given.get(i) == null) {
                throw InvalidInput.of("/" + i, "null", "value-required");
            }
        }
        return List.copyOf(given);
    }

    /** The map in the order given, without the chance of a null. */
    public static <V> Map<String, V> map(@Nullable Map<String, V> given) {
        if (given == null) {
            return Map.of();
        }
        if (given.values().stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.of("", "null", "value-required");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
