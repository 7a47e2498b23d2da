package io.redthread.importing;

import io.redthread.importing.ImportMapping.Source;
import io.redthread.importing.ImportRefusal.MappingMalformed;
import io.redthread.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping kept in a file beside the data it explains (映射文件):
 *
 * <pre>
 * target: orders
 * name: online-retail
 * fields:
 *   number: InvoiceNo
 *   orderedAt: {column: InvoiceDate, format: 'yyyy-MM-dd HH:mm:ss', zone: Europe/London}
 *   currency: {constant: GBP}
 * </pre>
 *
 * @param target what is imported; blank when the file leaves it open
 * @param name what to call the mapping; blank when the file leaves it open
 * @param mapping the mapping
 */
public record MappingFile(String target, String name, ImportMapping mapping) {

    private static final int LONGEST = 200_000;

    /** Reads the YAML; refuses anything but the form above. */
    public static MappingFile of(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(10);
        options.setCodePointLimit(LONGEST);
        try {
            Object read = new Yaml(new SafeConstructor(options)).load(yaml);
            if (!(read instanceof Map<?, ?> file) || !(file.get("fields") instanceof Map<?, ?> fields)) {
                throw malformed(0);
            }
            return new MappingFile(
                    text(file.get("target")), text(file.get("name")), new ImportMapping(sources(fields)));
        } catch (MarkedYAMLException e) {
            throw malformed(e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1);
        } catch (YAMLException e) {
            throw malformed(0);
        }
    }

    private static Map<String, Source> sources(Map<?, ?> fields) {
        var sources = new LinkedHashMap<String, Source>();
        fields.forEach((field, source) -> sources.put(text(field), source(source)));
        return sources;
    }

    private static Source source(@Nullable Object source) {
        return switch (source) {
            case String column -> Source.column(column);
            case Map<?, ?> parts -> {
                if (!java.util.Set.of("column", "constant", "format", "zone", "values")
                        .containsAll(parts.keySet())) {
                    throw malformed(0);
                }
                yield new Source(
                        optional(parts.get("column")),
                        optional(parts.get("constant")),
                        optional(parts.get("format")),
                        optional(parts.get("zone")),
                        parts.get("values") instanceof Map<?, ?> values ? texts(values) : null);
            }
            case null, default -> throw malformed(0);
        };
    }

    private static Map<String, String> texts(Map<?, ?> values) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((from, to) -> texts.put(text(from), text(to)));
        return texts;
    }

    private static @Nullable String optional(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Refused malformed(int line) {
        return new Refused(new MappingMalformed(line));
    }
}
