package io.redthread.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is understood (列映射): for each field where its value comes from.
 *
 * @param fields by field code
 */
public record ImportMapping(Map<String, Source> fields) {

    /** Keeps the order of the fields. */
    public ImportMapping {
        fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
    }

    /**
     * Where a field's value comes from: a column, or the same for all rows.
     *
     * @param column name of the column in the file
     * @param constant value of every row, or of those where the column is blank
     * @param format of days and moments, such as {@code dd/MM/yyyy HH:mm}
     * @param zone of moments, such as {@code Europe/London}; China's when absent
     * @param values replaces what the file says by what we say, compared as text
     */
    public record Source(
            @Nullable String column,
            @Nullable String constant,
            @Nullable String format,
            @Nullable String zone,
            @Nullable Map<String, String> values) {

        /** From that column as it is. */
        public static Source column(String name) {
            return new Source(name, null, null, null, null);
        }

        /** The same for all rows. */
        public static Source constant(String value) {
            return new Source(null, value, null, null, null);
        }
    }
}
