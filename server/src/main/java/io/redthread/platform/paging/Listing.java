package io.redthread.platform.paging;

import io.redthread.kernel.InvalidInput;
import io.redthread.platform.json.ReadableText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A list by keyset: the cursor holds the last row's sort value and id, so page 2,000 costs what page 1 does. Columns
 * that can be sorted must not be null and should have an index with the id behind.
 */
public final class Listing {

    private static final int COUNT_LIMIT = 10_000;
    private static final String SEPARATOR = "\u001f";

    private final Table<?> from;
    private final Field<?> id;
    private final Map<String, Field<?>> sortable = new LinkedHashMap<>();
    private final String defaultSort;

    /** A list of that table, ordered by default as named ({@code -createdAt}). */
    public Listing(Table<?> from, Field<?> id, String defaultSort) {
        this.from = from;
        this.id = id;
        this.defaultSort = defaultSort;
    }

    /** Lets the list be sorted by that column under that name. */
    public Listing sortable(String name, Field<?> column) {
        sortable.put(name, column);
        return this;
    }

    /** The page wanted of the rows that meet the condition. */
    public <T> Page<T> page(
            DSLContext sql,
            PageQuery query,
            Condition where,
            List<? extends SelectField<?>> columns,
            RecordMapper<Record, T> mapper) {
        var sort = query.sort() == null ? defaultSort : query.sort();
        var descending = sort.startsWith("-");
        var column = column(descending ? sort.substring(1) : sort);
        var rows = sql.select(columns)
                .select(column.as("keyset_sort"), id.as("keyset_id"))
                .from(from)
                .where(where)
                .and(after(query.after(), column, descending))
                .orderBy(descending ? column.desc() : column.asc(), descending ? id.desc() : id.asc())
                .limit(query.size() + 1)
                .fetch();
        var more = rows.size() > query.size();
        var kept = more ? rows.subList(0, query.size()) : rows;
        return new Page<>(
                kept.stream().map(mapper::map).toList(), more ? cursor(kept.getLast()) : null, total(sql, where));
    }

    private Page.Total total(DSLContext sql, Condition where) {
        long found = sql.fetchCount(sql.selectOne().from(from).where(where).limit(COUNT_LIMIT + 1));
        return new Page.Total(Math.min(found, COUNT_LIMIT), found <= COUNT_LIMIT);
    }

    private Field<?> column(String name) {
        var column = sortable.get(name);
        if (column == null) {
            throw InvalidInput.of("/sort", name, "sort-unknown");
        }
        return column;
    }

    private static String cursor(Record last) {
        var text = last.get("keyset_sort", String.class) + SEPARATOR + last.get("keyset_id", String.class);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private <S> Condition after(@Nullable String cursor, Field<S> column, boolean descending) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = ReadableText.checked("/after", text).split(SEPARATOR, -1);
            var last = DSL.row(DSL.val(parts[0], column.getDataType()), DSL.val(parts[1], id.getDataType()));
            var here = DSL.row(column, id);
            return descending ? compare(here, last, true) : compare(here, last, false);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | org.jooq.exception.DataTypeException e) {
            throw InvalidInput.of("/after", cursor, "cursor-malformed");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition compare(org.jooq.Row2 here, org.jooq.Row2 last, boolean descending) {
        return descending ? here.lessThan(last) : here.greaterThan(last);
    }
}
