package io.redthread.importing;

import io.redthread.importing.CellReader.Unreadable;
import io.redthread.importing.ImportMapping.Source;
import io.redthread.importing.RowOutcome.Cause;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a file into rows of a target, as the mapping says. Made for one pass over one file. */
final class RowReader {

    private static final String ROW = "";

    private final List<String> columns;
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] mapped;

    private RowReader(List<String> columns) {
        this.columns = columns;
        this.mapped = new boolean[columns.size()];
    }

    /** A reader for that file; refuses a mapping that cannot work, each fault at its place. */
    static RowReader of(ImportTarget target, List<String> columns, ImportMapping mapping) {
        var reader = new RowReader(columns);
        var errors = new ArrayList<InputError>();
        var known = new HashSet<String>();
        for (var field : target.fields()) {
            known.add(field.code());
            reader.plan(field, Optional.ofNullable(mapping.fields().get(field.code())), errors);
        }
        mapping.fields().keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> errors.add(error(field, field, "import-field-unknown")));
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        return reader;
    }

    /** A row read, or the causes why not. */
    sealed interface Read {

        /** The cells as they stand in the file. */
        String[] cells();

        /** What could be read of it. */
        ImportRow row();

        /** Its number in the file. */
        default long number() {
            return row().number();
        }

        /** It can be handed over. */
        record Readable(ImportRow row, String[] cells) implements Read {}

        /** It cannot; the row holds what of it could be read. */
        record Refused(ImportRow row, String[] cells, List<Cause> causes) implements Read {}
    }

    Read read(long number, String[] cells) {
        var causes = new ArrayList<Cause>(0);
        if (tooWide(cells)) {
            causes.add(new Cause(ROW, Integer.toString(cells.length), "import-row-too-wide"));
        }
        var values = new @Nullable Object[plans.size()];
        for (var i = 0; i < values.length; i++) {
            var plan = plans.get(i);
            var text = plan.column < 0 || plan.column >= cells.length ? "" : cells[plan.column].strip();
            values[i] = value(plan, text, causes);
        }
        var row = new ImportRow(number, places, values, extras(cells));
        return causes.isEmpty() ? new Read.Readable(row, cells) : new Read.Refused(row, cells, causes);
    }

    /** The column that a field is read from, for reports; the field itself when it is a constant. */
    String columnOf(String field) {
        var place = places.get(field);
        return place == null || plans.get(place).column < 0 ? field : columns.get(plans.get(place).column);
    }

    /** The cell that a field was read from. */
    String cellOf(String field, String[] cells) {
        var place = places.get(field);
        var column = place == null ? -1 : plans.get(place).column;
        return column < 0 || column >= cells.length ? "" : cells[column];
    }

    /** Codes of the fields that have a source, in the target's order. */
    List<ImportField> fields() {
        return plans.stream().map(plan -> plan.field).toList();
    }

    private static @Nullable Object value(Plan plan, String text, List<Cause> causes) {
        if (text.isEmpty()) {
            if (plan.constant == null && plan.field.required()) {
                causes.add(new Cause(plan.field.code(), text, "import-value-missing"));
            }
            return plan.constant;
        }
        if (unprintable(text)) {
            causes.add(new Cause(plan.field.code(), text, "import-value-unprintable"));
            return null;
        }
        var value = plan.reader.read(text);
        if (value instanceof Unreadable unreadable) {
            causes.add(new Cause(plan.field.code(), text, unreadable.code()));
            return null;
        }
        return value;
    }

    /** Control characters cannot be stored; a replacement mark means that the encoding was guessed wrong. */
    private static boolean unprintable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\ufffd') {
                return true;
            }
        }
        return false;
    }

    private boolean tooWide(String[] cells) {
        for (var i = columns.size(); i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> extras(String[] cells) {
        Map<String, String> extras = Map.of();
        for (var i = 0; i < Math.min(cells.length, mapped.length); i++) {
            if (!mapped[i] && !cells[i].isBlank() && !unprintable(cells[i])) {
                extras = extras.isEmpty() ? new LinkedHashMap<>() : extras;
                extras.put(columns.get(i), cells[i].strip());
            }
        }
        return extras;
    }

    private void plan(ImportField field, Optional<Source> source, List<InputError> errors) {
        var column = source.map(Source::column).filter(name -> !name.isBlank());
        var constant = source.map(Source::constant).map(String::strip).filter(value -> !value.isEmpty());
        if (column.isEmpty() && constant.isEmpty()) {
            if (field.required()) {
                errors.add(error(field.code(), "", "import-field-without-source"));
            }
            return;
        }
        var place = column.map(columns::indexOf).orElse(-1);
        if (column.isPresent() && place < 0) {
            errors.add(new InputError(pointer(field.code()) + "/column", column.get(), "import-column-unknown"));
            return;
        }
        cellReader(field, source.orElseThrow(), errors)
                .ifPresent(reader -> add(field, place, reader, constant, errors));
    }

    private void add(
            ImportField field, int place, CellReader reader, Optional<String> constant, List<InputError> errors) {
        var value = constant.map(reader::read).orElse(null);
        if (value instanceof Unreadable unreadable) {
            errors.add(new InputError(pointer(field.code()) + "/constant", constant.orElse(""), unreadable.code()));
            return;
        }
        places.put(field.code(), plans.size());
        plans.add(new Plan(field, place, reader, value));
        if (place >= 0) {
            mapped[place] = true;
        }
    }

    private static Optional<CellReader> cellReader(ImportField field, Source source, List<InputError> errors) {
        try {
            if (source.zone() != null && !source.zone().isBlank()) {
                ZoneId.of(source.zone());
            }
        } catch (DateTimeException e) {
            errors.add(new InputError(
                    pointer(field.code()) + "/zone", String.valueOf(source.zone()), "import-zone-unknown"));
            return Optional.empty();
        }
        try {
            return Optional.of(new CellReader(field, source));
        } catch (IllegalArgumentException e) {
            errors.add(new InputError(
                    pointer(field.code()) + "/format", String.valueOf(source.format()), "import-format-malformed"));
            return Optional.empty();
        }
    }

    private static InputError error(String field, String value, String code) {
        return new InputError(pointer(field), value, code);
    }

    private static String pointer(String field) {
        return "/mapping/fields/" + field;
    }

    /** How one field is read; column −1 for a constant. */
    private record Plan(
            ImportField field,
            int column,
            CellReader reader,
            @Nullable Object constant) {}
}
