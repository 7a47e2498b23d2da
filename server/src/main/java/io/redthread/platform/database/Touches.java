package io.redthread.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Reads which rows statements touched (触动记录), from a table that triggers fill: {@code written_in} the transaction,
 * {@code id} the statement, {@code touched} the ids. Those of transactions older than every running one are complete, so
 * that whoever follows misses none and needs no clock.
 */
public final class Touches {

    private static final Field<Long> OLDEST_RUNNING = DSL.function(
                    "pg_snapshot_xmin", SQLDataType.OTHER, DSL.function("pg_current_snapshot", SQLDataType.OTHER))
            .cast(SQLDataType.CLOB)
            .cast(SQLDataType.BIGINT);

    /** So many come from the database at a time. */
    private static final int AT_A_TIME = 16;

    private final Table<?> table;
    private final Field<Long> writtenIn;
    private final Field<Long> id;
    private final Field<Long[]> touched;

    /** Of that table. */
    public Touches(Table<?> table) {
        this.table = table;
        this.writtenIn = column("written_in", Long.class);
        this.id = column("id", Long.class);
        this.touched = column("touched", Long[].class);
    }

    private <T> Field<T> column(String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type));
    }

    /**
     * A place in the order in which statements were written.
     *
     * @param writtenIn the transaction
     * @param touch the statement within it
     */
    public record Place(long writtenIn, long touch) {}

    /**
     * What a statement touched.
     *
     * @param at where in the order
     * @param ids of the rows, two thousand at most
     */
    public record Touch(Place at, List<Long> ids) {

        /** The ids of all of these, each once. */
        public static List<Long> idsOf(List<Touch> touches) {
            return touches.stream().flatMap(it -> it.ids().stream()).distinct().toList();
        }
    }

    /** The oldest transaction still running: what was written in earlier ones is complete. */
    public static long horizon(DSLContext sql) {
        return sql.select(OLDEST_RUNNING).fetchSingle().value1();
    }

    /**
     * What was touched after that place in transactions before the horizon, in order: a page that ends with the row by which
     * it has {@code most} ids, so that what is held is bounded however much waits. The last page is empty.
     */
    public List<Touch> after(DSLContext sql, Place after, long horizon, int most) {
        var page = new ArrayList<Touch>();
        try (var rows = sql.select(writtenIn, id, touched)
                .from(table)
                .where(DSL.row(writtenIn, id).gt(after.writtenIn(), after.touch()))
                .and(writtenIn.lt(horizon))
                .orderBy(writtenIn, id)
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            for (var ids = 0;
                    ids < most && rows.hasNext();
                    ids += page.getLast().ids().size()) {
                var row = Objects.requireNonNull(rows.fetchNext());
                page.add(new Touch(new Place(row.value1(), row.value2()), List.of(row.value3())));
            }
        }
        return page;
    }

    /** Throws away what was touched up to that place; whoever follows has it. Answers how many rows. */
    public int forget(DSLContext sql, Place upTo) {
        return sql.deleteFrom(table)
                .where(DSL.row(writtenIn, id).le(upTo.writtenIn(), upTo.touch()))
                .execute();
    }
}
