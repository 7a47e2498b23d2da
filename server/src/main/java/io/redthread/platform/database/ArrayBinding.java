package io.redthread.platform.database;

import java.io.Serial;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One column of a batch as an array of the driver, which sends numbers and texts as they are instead of writing them out. */
final class ArrayBinding<V> implements Binding<Object, V[]> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<Class<?>, String> NAMES = Map.of(
            Long.class, "int8",
            Integer.class, "int4",
            Short.class, "int2",
            Boolean.class, "bool",
            String.class, "text",
            BigDecimal.class, "numeric",
            Instant.class, "timestamptz",
            JSON.class, "json");

    private final DataType<V> element;
    private final String name;

    /** Kept, because jOOQ asks for it with every parameter and an array's type is made anew each time. */
    private final Converter<Object, V[]> converter;

    private ArrayBinding(DataType<V> element, String name) {
        this.element = element;
        this.name = name;
        this.converter = Converter.of(
                Object.class,
                element.getArrayDataType().getType(),
                it -> {
                    throw notRead();
                },
                it -> it);
    }

    /** The type of arrays of that element; what the driver cannot send, jOOQ writes out. */
    static <V> DataType<V[]> of(DataType<V> element) {
        var name = NAMES.get(element.getConverter().fromType());
        var plain = element.getArrayDataType();
        return name == null ? plain : plain.asConvertedDataType(new ArrayBinding<>(element, name));
    }

    @Override
    public void sql(BindingSQLContext<V[]> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(context.value(), element.getArrayDataType()));
        } else {
            context.render().sql("cast(" + context.variable() + " as " + name + "[])");
        }
    }

    @Override
    public void set(BindingSetStatementContext<V[]> context) throws SQLException {
        context.statement()
                .setArray(
                        context.index(),
                        context.statement().getConnection().createArrayOf(name, plain(context.value())));
    }

    private Object[] plain(V[] values) {
        @SuppressWarnings("unchecked")
        var converter = (Converter<Object, V>) element.getConverter();
        Class<?> from = converter.fromType();
        var written = from == Instant.class || from == JSON.class;
        var plain = (Object[]) java.lang.reflect.Array.newInstance(written ? String.class : from, values.length);
        Arrays.setAll(plain, i -> values[i] == null ? null : text(converter.to(values[i])));
        return plain;
    }

    private static @Nullable Object text(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.toString();
            case JSON json -> json.data();
            case null, default -> value;
        };
    }

    @Override
    public Converter<Object, V[]> converter() {
        return converter;
    }

    @Override
    public void register(BindingRegisterContext<V[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void set(BindingSetSQLOutputContext<V[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetResultSetContext<V[]> context) {
        throw notRead();
    }

    @Override
    public void get(BindingGetStatementContext<V[]> context) {
        throw notRead();
    }

    @Override
    public void get(BindingGetSQLInputContext<V[]> context) {
        throw notRead();
    }

    private static IllegalStateException notRead() {
        return new IllegalStateException("arrays of a batch are sent, not read");
    }
}
