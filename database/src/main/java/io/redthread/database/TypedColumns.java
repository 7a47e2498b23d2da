package io.redthread.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.LambdaConverter;

/**
 * Reads a module's {@code types.properties}: which Java type a column has.
 *
 * <pre>
 * sales_order.id = io.redthread.sales.OrderId              a record with one component named value
 * sales_order.status = enum:io.redthread.sales.OrderStatus  an enum with of(code) and code()
 * *.order_id = io.redthread.sales.OrderId                   that column in every table; a line that names one wins
 * </pre>
 */
final class TypedColumns {
    private static final String ENUM = "enum:";

    private TypedColumns() {}

    static List<ForcedType> in(String module, String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var types = new ArrayList<ForcedType>();
        properties.stringPropertyNames().stream()
                .sorted(Comparator.<String, Boolean>comparing(key -> key.startsWith("*"))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(key ->
                        types.add(type(module, key, properties.getProperty(key).strip())));
        return types;
    }

    private static ForcedType type(String module, String key, String type) {
        var parts = key.split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(module + "/types.properties: '" + key + "' is not table.column");
        }
        var table = parts[0].equals("*") ? "[^.]+" : parts[0];
        var isEnum = type.startsWith(ENUM);
        var className = isEnum ? type.substring(ENUM.length()).strip() : type;
        var converter = isEnum
                ? new LambdaConverter().withFrom(className + "::of").withTo(className + "::code")
                : new LambdaConverter().withFrom(className + "::new").withTo(className + "::value");
        return new ForcedType()
                .withUserType(className)
                .withLambdaConverter(converter)
                .withIncludeExpression(module + "\\." + table + "\\." + parts[1]);
    }
}
