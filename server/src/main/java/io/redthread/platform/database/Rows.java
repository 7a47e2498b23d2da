package io.redthread.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A batch as a table: each column one array parameter, joined by {@code unnest}. The statement's text does not depend
 * on the number of rows, so one plan serves one order and five hundred.
 *
 * <pre>{@code
 * var wanted = Rows.of("wanted", lines)
 *         .with(STOCK.SKU, Line::sku)
 *         .with(STOCK.RESERVED, Line::quantity);
 * sql.update(STOCK)
 *    .set(STOCK.RESERVED, STOCK.RESERVED.plus(wanted.field(STOCK.RESERVED)))
 *    .from(wanted.table())
 *    .where(STOCK.SKU.eq(wanted.field(STOCK.SKU)))
 * }</pre>
 *
 * <p>The only place that writes SQL as text, because jOOQ has no unnest of several arrays.
 *
 * @param <T> what one row is made from
 */
public final class Rows<T> {

    /**
     * To ask jOOQ for an array's type each time costs more than to bind the array; and one that may be null is made anew
     * as one that may not with every value.
     */
    private static final Map<Field<?>, DataType<?>> ARRAY_TYPES = new ConcurrentHashMap<>();

    /** From so many rows on it pays to look whether all have the same value. */
    private static final int MANY = 100;

    private final String alias;
    private final List<T> items;
    private final List<Field<?>> columns = new ArrayList<>();
    private final List<Field<?>> varying = new ArrayList<>();
    private final List<Field<?>> arrays = new ArrayList<>();
    private final Map<String, Field<?>> constants = new HashMap<>();

    private Rows(String alias, List<T> items) {
        this.alias = alias;
        this.items = items;
    }

    /** Starts a table of that name with one row per item. */
    public static <T> Rows<T> of(String alias, List<T> items) {
        return new Rows<>(alias, items);
    }

    /** The condition that a column is one of the values: one array parameter, however many they are. */
    public static <V> Condition any(Field<V> column, Collection<V> values) {
        return column.eq(DSL.any(array(column, values.toArray())));
    }

    /** Two arrays of a row as a table of two columns, their elements in pairs; to be joined laterally. */
    public static Table<Record> pairs(String alias, Field<?> one, Field<?> other, String... names) {
        return DSL.table("unnest({0}, {1})", one, other).as(alias, names);
    }

    private static <V> Field<V[]> array(Field<V> column, @Nullable Object[] values) {
        var type = arrayOf(column);
        return DSL.val(Arrays.copyOf(values, values.length, type.getType()), type);
    }

    /**
     * Adds a column of the same name and type as the given one. In a large batch one that has the same value in every row
     * travels as that value.
     */
    public <V> Rows<T> with(Field<V> column, Function<T, ? extends @Nullable V> value) {
        var values = new Object[items.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = value.apply(items.get(i));
        }
        columns.add(column);
        if (values.length >= MANY
                && !arrays.isEmpty()
                && Arrays.stream(values).allMatch(it -> Objects.equals(it, values[0]))) {
            @SuppressWarnings("unchecked")
            var same = (V) values[0];
            constants.put(column.getName(), DSL.val(same, column.getDataType()));
        } else {
            varying.add(column);
            arrays.add(array(column, values));
        }
        return this;
    }

    /** The same rows as another table made of this one has them. */
    public Rows<T> named(String other) {
        var same = new Rows<T>(other, items);
        same.columns.addAll(columns);
        same.varying.addAll(varying);
        same.constants.putAll(constants);
        same.arrays.addAll(arrays);
        return same;
    }

    /** The column as this table's. */
    @SuppressWarnings("unchecked")
    public <V> Field<V> field(Field<V> column) {
        var constant = constants.get(column.getName());
        if (constant != null) {
            return (Field<V>) constant;
        }
        return DSL.field(DSL.name(alias, column.getName()), column.getDataType());
    }

    /** The table, to stand in {@code from} or {@code join}. */
    public Table<Record> table() {
        var placeholders = new StringBuilder("unnest(");
        for (var i = 0; i < arrays.size(); i++) {
            placeholders.append(i == 0 ? "{" : ", {").append(i).append('}');
        }
        placeholders.append(')');
        return DSL.table(placeholders.toString(), arrays.toArray(QueryPart[]::new))
                .as(
                        DSL.name(alias),
                        varying.stream().map(Field::getUnqualifiedName).toArray(Name[]::new));
    }

    /**
     * Inserts the batch into that table, whose columns the rows have; answers how many rows that were. The text is made
     * once and kept, unless it depends on what all rows have in common.
     */
    public int insert(DSLContext sql, Table<?> target) {
        return constants.isEmpty()
                ? KeptText.of(
                                target,
                                alias,
                                columns,
                                () -> insertInto(sql, target).getSQL())
                        .with(sql, arrays)
                : insertInto(sql, target).execute();
    }

    /** Begins to insert the batch into that table, whose columns the rows have; the caller says what a conflict means. */
    public <R extends Record> InsertOnDuplicateStep<R> insertInto(DSLContext sql, Table<R> target) {
        return sql.insertInto(target)
                .columns(columns())
                .select(sql.select(fields()).from(table()));
    }

    @SuppressWarnings("unchecked")
    private static <V> DataType<V[]> arrayOf(Field<V> column) {
        return (DataType<V[]>) ARRAY_TYPES.computeIfAbsent(
                column, it -> ArrayBinding.of(it.getDataType()).notNull());
    }

    /** The columns in the order they were added, for {@code insert … select}. */
    public List<Field<?>> columns() {
        return List.copyOf(columns);
    }

    /** The columns as this table's, in the same order. */
    public List<Field<?>> fields() {
        var fields = new ArrayList<Field<?>>(columns.size());
        for (var column : columns) {
            fields.add(field(column));
        }
        return fields;
    }
}
