package io.redthread.importing;

import io.redthread.importing.ImportMapping.Source;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Maps columns by their names: the field's own, its labels, or what other systems call it. */
final class ColumnGuess {

    private ColumnGuess() {}

    static ImportMapping of(List<ImportField> fields, List<String> columns) {
        var free = new HashSet<>(columns);
        var sources = new LinkedHashMap<String, Source>();
        for (var field : fields) {
            names(field)
                    .flatMap(name ->
                            columns.stream().filter(column -> plain(column).equals(name)))
                    .filter(free::contains)
                    .findFirst()
                    .ifPresent(column -> {
                        free.remove(column);
                        sources.put(field.code(), Source.column(column));
                    });
        }
        return new ImportMapping(sources);
    }

    private static Stream<String> names(ImportField field) {
        return Stream.concat(
                        Stream.of(
                                field.code(), field.label().zh(), field.label().en()),
                        field.aliases().stream())
                .map(ColumnGuess::plain);
    }

    /** Invoice_No, invoice no and InvoiceNo are one name. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-./()*]", "");
    }
}
