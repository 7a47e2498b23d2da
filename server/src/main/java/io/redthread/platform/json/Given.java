package io.redthread.platform.json;

import io.redthread.kernel.InvalidInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists and maps as they came in a request: left out means empty, a null among the elements is refused. */
public final class Given {

    private Given() {}

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
