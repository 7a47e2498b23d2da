package io.redthread.platform.search;

import io.redthread.platform.database.Rows;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The two columns of a table that keep a {@link SearchText}, for batches and for conditions.
 *
 * @param text the normal form
 * @param tokens its bigrams
 */
public record SearchColumns(Field<String> text, Field<String[]> tokens) {

    private static final Field<String> JOINED = DSL.field(DSL.name("search_joined"), SQLDataType.CLOB);

    /** Adds both columns to a batch; the tokens travel as one text. */
    public <T> Rows<T> with(Rows<T> rows, Function<T, SearchText> search) {
        var made = new IdentityHashMap<T, SearchText>();
        return rows.with(text, it -> made.computeIfAbsent(it, search).text())
                .with(JOINED, it -> made.computeIfAbsent(it, search).joinedTokens());
    }

    /** The batch's columns as those of the table. */
    public List<Field<?>> columns(Rows<?> rows) {
        var columns = new ArrayList<Field<?>>();
        for (var column : rows.columns()) {
            columns.add(column.equals(JOINED) ? tokens : column);
        }
        return columns;
    }

    /** The batch's values for those columns, in the same order. */
    public List<Field<?>> values(Rows<?> rows) {
        var values = new ArrayList<Field<?>>();
        for (var column : rows.columns()) {
            values.add(column.equals(JOINED) ? SearchText.tokens(rows.field(JOINED)) : rows.field(column));
        }
        return values;
    }

    /** The rows meant by what somebody typed. */
    public Condition match(String typed) {
        return SearchQuery.of(typed).matches(tokens, text);
    }
}
