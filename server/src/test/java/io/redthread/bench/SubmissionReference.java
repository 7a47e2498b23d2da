package io.redthread.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The hand-written limit of submitting: the rows that the product wrote for sixteen orders – order, lines, approval, steps,
 * assignees, acts, tasks, journal, budget, watch – written again under new ids by one insert per table and one commit per
 * sixteen. Nothing is checked, priced or routed.
 */
final class SubmissionReference {

    private static final int BATCH = 16;
    private static final String ORDERS = "select id from sample";
    private static final String APPROVALS =
            "select id from approval.approval where document_kind = 'purchase-order' and document_id in (" + ORDERS
                    + ")";
    private static final String STEPS = "select id from approval.step where approval_id in (" + APPROVALS + ")";

    private static final List<Copy> COPIES = List.of(
            new Copy("purchasing.purchase_order", "id in (" + ORDERS + ")", "id"),
            new Copy("purchasing.purchase_order_line", "order_id in (" + ORDERS + ")", "order_id"),
            new Copy("approval.approval", "id in (" + APPROVALS + ")", "id", "document_id"),
            new Copy("approval.step", "approval_id in (" + APPROVALS + ")", "id", "approval_id"),
            new Copy("approval.assignee", "step_id in (" + STEPS + ")", "step_id", "approval_id"),
            new Copy("approval.act", "approval_id in (" + APPROVALS + ")", "id", "approval_id"),
            new Copy(
                    "tasks.task",
                    "document_kind = 'approval-step' and document_id in (" + STEPS + ")",
                    "id",
                    "document_id"),
            new Copy(
                    "journal.entry",
                    "document_kind = 'purchase-order' and document_id in (" + ORDERS + ")",
                    "id",
                    "document_id"),
            new Copy(
                    "budget.budget_entry",
                    "document_kind = 'purchase-order' and document_id in (" + ORDERS + ")",
                    "id",
                    "document_id"),
            new Copy(
                    "budget.commitment",
                    "document_kind = 'purchase-order' and document_id in (" + ORDERS + ")",
                    "document_id"),
            new Copy("control.watched_order", "order_id in (" + ORDERS + ")", "order_id"),
            new Copy("control.watched_line", "order_id in (" + ORDERS + ")", "order_id"));

    private static final List<String> SUMS = List.of("""
            update budget.period_budget b set committed = b.committed + c.amount
            from (select budget_id, sum(amount) as amount from budget.commitment
                where document_kind = 'purchase-order' and document_id in (select id from sample) group by budget_id) c
            where b.id = c.budget_id""", """
            update control.window_day d set amount = d.amount + w.amount, orders = d.orders + w.orders
            from (select department_id, supplier_id, day, sum(amount) as amount, count(*) as orders
                from control.watched_order where order_id in (select id from sample)
                group by department_id, supplier_id, day) w
            where d.department_id = w.department_id and d.supplier_id = w.supplier_id and d.day = w.day""");

    private final Connection connection;

    SubmissionReference(Connection connection) {
        this.connection = connection;
    }

    /** Orders per second, writing so many one batch after the other. */
    double rate(int orders) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table sample as select id from purchasing.purchase_order"
                    + " where state = 'awaiting-approval' order by id desc limit " + BATCH);
            statement.execute("analyze sample");
            var writes = new ArrayList<String>();
            for (var copy : COPIES) {
                writes.add(copy.sql(connection));
            }
            connection.commit();
            var started = System.nanoTime();
            for (var batch = 1; batch <= orders / BATCH; batch++) {
                for (var write : writes) {
                    statement.execute(write.formatted(batch));
                }
                for (var sum : SUMS) {
                    statement.execute(sum);
                }
                connection.commit();
            }
            return orders / ((System.nanoTime() - started) / 1e9);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Rows of a table written again.
     *
     * @param table which
     * @param rows those of the sample
     * @param ids its columns that get new ids
     */
    private record Copy(String table, String rows, List<String> ids) {

        Copy(String table, String rows, String... ids) {
            this(table, rows, List.of(ids));
        }

        String sql(Connection connection) throws SQLException {
            var columns = new ArrayList<String>();
            var values = new ArrayList<String>();
            try (var query = connection.prepareStatement("select column_name from information_schema.columns"
                    + " where table_schema || '.' || table_name = ? and is_generated = 'NEVER'"
                    + " and column_name not in ('xid', 'written_in') order by ordinal_position")) {
                query.setString(1, table);
                try (var found = query.executeQuery()) {
                    while (found.next()) {
                        var name = found.getString(1);
                        columns.add('"' + name + '"');
                        values.add(value(name));
                    }
                }
            }
            return String.format(
                    Locale.ROOT,
                    "insert into %s (%s) select %s from %s where %s",
                    table,
                    String.join(", ", columns),
                    String.join(", ", values),
                    table,
                    rows);
        }

        private String value(String column) {
            if (ids.contains(column)) {
                return column + " + 1000000000000 * %1$d";
            }
            return column.equals("number") ? "number || '-R%1$d'" : '"' + column + '"';
        }
    }
}
