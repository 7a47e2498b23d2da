package io.redthread.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row that could be read (导入行): its fields typed, blanks absent, unmapped columns kept by name. */
public final class ImportRow {

    private final long number;
    private final Map<String, Integer> places;
    private final @Nullable Object[] values;
    private final Map<String, String> extras;

    ImportRow(long number, Map<String, Integer> places, @Nullable Object[] values, Map<String, String> extras) {
        this.number = number;
        this.places = places;
        this.values = values;
        this.extras = extras;
    }

    /** The number the spreadsheet shows at its side; the header is 1. */
    public long number() {
        return number;
    }

    /** A text or choice. */
    public Optional<String> text(String field) {
        return value(field, String.class);
    }

    /** A number with decimals. */
    public Optional<BigDecimal> decimal(String field) {
        return value(field, BigDecimal.class);
    }

    /** A whole number. */
    public Optional<Long> integer(String field) {
        return value(field, Long.class);
    }

    /** A day. */
    public Optional<LocalDate> date(String field) {
        return value(field, LocalDate.class);
    }

    /** A moment. */
    public Optional<Instant> moment(String field) {
        return value(field, Instant.class);
    }

    /** Yes or no. */
    public Optional<Boolean> flag(String field) {
        return value(field, Boolean.class);
    }

    /** A text that is required, so that a row without it does not come this far. */
    public String required(String field) {
        return text(field).orElseThrow(() -> new IllegalStateException(field + " is not a required text"));
    }

    /** Columns that nobody mapped and that are not blank. */
    public Map<String, String> extras() {
        return extras;
    }

    private <T> Optional<T> value(String field, Class<T> type) {
        var place = places.get(field);
        return place == null ? Optional.empty() : Optional.ofNullable(type.cast(values[place]));
    }
}
