package io.redthread.purchasing.web;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request must name: absent and blank values are refused at their place. */
final class Given {

    private static final int MOST_ERRORS = 50;

    private Given() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static String filled(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        if (text.length() > 500) {
            throw InvalidInput.of(pointer, text, "text-too-long");
        }
        return text.strip();
    }

    static <T> T value(String pointer, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return value;
    }

    /** Reads every element; what is wrong with one is told at its place in the list. */
    static <T, U> List<U> each(String pointer, @Nullable List<T> list, Function<T, U> read) {
        var errors = new ArrayList<InputError>();
        var values = new ArrayList<U>();
        if (list == null) {
            return values;
        }
        if (list.size() > 10_000) {
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
}
