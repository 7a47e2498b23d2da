package io.redthread.budget.web;

import io.redthread.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a request must name: an absent value is refused at its place. */
final class Wanted {

    private Wanted() {}

    static <T> T value(String pointer, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return value;
    }
}
