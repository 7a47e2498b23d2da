package io.redthread.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hand-written limit of work that adds rows: the very rows the product wrote are put aside, taken out of their tables and
 * written again, so many orders a transaction, by one insert per table and with keys, checks and triggers as they are. It
 * asks nothing, decides nothing and changes no balance, so it does less than the product has to.
 */
final class SameRows {

    /** What one call writes within its transaction, what others refer to first, and by what its rows are put in order. */
    private static final Map<String, String> WRITTEN = written();

    private final Connection connection;
    private final long begin;
    private final List<Kept> kept = new ArrayList<>();

    private static Map<String, String> written() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("purchasing.purchase_order", "id");
        tables.put("purchasing.purchase_order_line", "order_id");
        tables.put("budget.commitment", "ctid");
        tables.put("approval.approval", "id");
        tables.put("approval.step", "approval_id");
        tables.put("approval.assignee", "approval_id");
        tables.put("approval.act", "approval_id");
        tables.put("control.watched_order", "order_id");
        tables.put("tasks.task", "id");
        tables.put("notification.message", "id");
        tables.put("journal.entry", "ctid");
        tables.put("platform.idempotency_key", "ctid");
        return tables;
    }

    /** Rows from now on are meant. */
    SameRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.begin = number("select pg_current_xact_id()::text::bigint");
    }

    /**
     * Rows of one table, numbered as they were written.
     *
     * @param table with its schema
     * @param copy where they stand meanwhile
     * @param columns those that are written; generated ones come by themselves
     * @param rows how many
     */
    private record Kept(String table, String copy, List<String> columns, long rows) {

        String slice(long from, long to) {
            return "insert into " + table + " (" + String.join(",", columns) + ") select (it)."
                    + String.join(",(it).", columns) + " from " + copy + " where place > " + from + " and place <= "
                    + to;
        }
    }

    /** Takes the rows of so many orders out and writes them again, so many orders at once; orders per second. */
    double rate(int orders, int batch) throws SQLException {
        aside();
        var batches = orders / batch;
        connection.setAutoCommit(false);
        var started = System.nanoTime();
        for (var at = 0; at < batches + kept.size(); at++) {
            for (var behind = 0; behind < kept.size(); behind++) {
                write(kept.get(behind), at - behind, batches);
            }
            connection.commit();
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        connection.setAutoCommit(true);
        return orders / seconds;
    }

    /** A slice of a table; what refers to it comes a transaction later, when it is surely there. */
    private void write(Kept one, int slice, int batches) throws SQLException {
        if (slice >= 0 && slice < batches) {
            run(one.slice(one.rows * slice / batches, one.rows * (slice + 1) / batches));
        }
    }

    private void aside() throws SQLException {
        for (var table : List.copyOf(WRITTEN.keySet()).reversed()) {
            var copy = "copy_" + kept.size();
            run("create temp table " + copy + " (place bigint, it " + table + ")");
            run("alter table " + table + " disable trigger user");
            run("with gone as (delete from " + table + " t where age(xmin) <= age('" + begin
                    + "'::xid) returning t as it, t." + WRITTEN.get(table) + " as place)" + " insert into " + copy
                    + " select row_number() over (order by place), it from gone");
            run("alter table " + table + " enable trigger user");
            run("create index on " + copy + " (place)");
            run("analyze " + copy);
            run("vacuum analyze " + table);
            var rows = number("select count(*) from " + copy);
            System.out.printf("  written again: %-36s %,10d rows%n", table, rows);
            kept.addFirst(new Kept(table, copy, columns(table), rows));
        }
    }

    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select quote_ident(attname) from pg_attribute where attrelid = '"
                        + table + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                        + " order by attnum")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
