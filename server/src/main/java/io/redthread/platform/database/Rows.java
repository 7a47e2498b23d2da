package io.redthread.platform.database;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** To ask jOOQ for an array's type each time costs more than to bind the array. */
    private static final Map<Field<?>, DataType<?>> ARRAY_TYPES = new ConcurrentHashMap<>();

    private final String alias;
    private final List<T> items;
    private final List<Field<?>> columns = new ArrayList<>();
    private final List<Field<?>> arrays = new ArrayList<>();

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
        var type = arrayOf(column);
        var typed = Arrays.copyOf(values.toArray(), values.size(), type.getType());
        return column.eq(DSL.any(DSL.val(typed, type)));
    }

    /** Adds a column of the same name and type as the given one. */
    public <V> Rows<T> with(Field<V> column, Function<T, ? extends V> value) {
        var type = arrayOf(column);
        @SuppressWarnings("unchecked")
        var typed = (V[]) Array.newInstance(type.getType().getComponentType(), items.size());
        for (var i = 0; i < typed.length; i++) {
            typed[i] = value.apply(items.get(i));
        }
        columns.add(column);
        arrays.add(DSL.val(typed, type));
        return this;
    }

    /** The column as this table's. */
    public <V> Field<V> field(Field<V> column) {
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
                        columns.stream().map(Field::getUnqualifiedName).toArray(Name[]::new));
    }

    /**
     * Inserts the batch into that table, whose columns the rows have; answers how many rows that were. The text is made
     * once and kept.
     */
    public int insert(DSLContext sql, Table<?> target) {
        return KeptText.of(target, alias, columns, () -> insertInto(sql, target).getSQL())
                .with(sql, arrays);
    }

    /** Begins to insert the batch into that table, whose columns the rows have; the caller says what a conflict means. */
    public <R extends Record> InsertOnDuplicateStep<R> insertInto(DSLContext sql, Table<R> target) {
        return sql.insertInto(target)
                .columns(columns())
                .select(sql.select(fields()).from(table()));
    }

    @SuppressWarnings("unchecked")
    private static <V> DataType<V[]> arrayOf(Field<V> column) {
        return (DataType<V[]>)
                ARRAY_TYPES.computeIfAbsent(column, it -> it.getDataType().getArrayDataType());
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
