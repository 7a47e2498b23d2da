package io.redthread.platform.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The text of a statement over a batch, kept once jOOQ has written it: it is the same for every batch, and writing it takes
 * longer than PostgreSQL takes for a few rows.
 *
 * @param sql the text, with a mark for each array
 */
record KeptText(String sql) {

    private static final Map<String, KeptText> KEPT = new ConcurrentHashMap<>();

    /** The text of the insert of these columns, written now if it never was. */
    static KeptText of(Table<?> target, String alias, List<Field<?>> columns, Supplier<String> text) {
        var name = new StringBuilder(target.getQualifiedName().toString())
                .append(' ')
                .append(alias);
        for (var column : columns) {
            name.append(' ').append(column.getName());
        }
        return KEPT.computeIfAbsent(name.toString(), key -> new KeptText(text.get()));
    }

    /** Sends it with these arrays, in the order of their marks; answers how many rows it wrote. */
    int with(DSLContext context, List<Field<?>> arrays) {
        return context.query(sql, arrays.toArray()).execute();
    }
}
