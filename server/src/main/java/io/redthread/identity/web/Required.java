package io.redthread.identity.web;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a request body left out, to say it all at once. */
final class Required {

    private final List<InputError> errors = new ArrayList<>();

    /** Notes the place when the value is missing. */
    Required value(String pointer, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            errors.add(new InputError(pointer, "", "value-required"));
        }
        return this;
    }

    /** Refuses when anything was missing. */
    void check() {
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }

    /** The value, which was checked before. */
    static <T> T present(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }

    /** The text, empty when left out. */
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
