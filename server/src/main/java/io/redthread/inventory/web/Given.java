package io.redthread.inventory.web;

import io.redthread.kernel.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request must name: absent and blank values are refused at their place. */
final class Given {

    private static final int MOST = 10_000;

    private Given() {}

    static String text(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return text.strip();
    }

    static <T> T value(String pointer, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return value;
    }

    static <T> List<T> some(String pointer, @Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        if (list.size() > MOST) {
            throw InvalidInput.of(pointer, list.size(), "too-many-lines");
        }
        for (var i = 0; i < list.size(); i++) {
            value(pointer + "/" + i, list.get(i));
        }
        return list;
    }
}
