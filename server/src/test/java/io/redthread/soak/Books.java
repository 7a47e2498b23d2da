package io.redthread.soak;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables about one round, read past the server; an order that was split counts once. */
record Books(ServerProcess server, String round) {

    private static final String ORDERS = "from sales.sales_order o join sales.order_state s on s.order_id = o.id"
            + " where o.part = 1 and o.platform_number like '%s-%%'";
    private static final String LINES = "select count(distinct (o.shop_id, o.platform_number, l.line_no)),"
            + " coalesce(sum(l.quantity * l.unit_price), 0) from sales.sales_order_line l"
            + " join sales.sales_order o on o.id = l.order_id where o.platform_number like '%s-%%' and l.kind = ";

    long orders() throws IOException, SQLException {
        return number("select count(*) " + ORDERS);
    }

    long distinctNumbers() throws IOException, SQLException {
        return number("select count(distinct o.platform_number) " + ORDERS);
    }

    /** Orders with exactly one case. */
    long withOneCase() throws IOException, SQLException {
        return number("select count(*) " + ORDERS + " and 1 = (select count(*) from process.process_case c"
                + " where c.number = o.number and c.id = o.id)");
    }

    /** Cases that have not passed each node up to where they stand exactly once. */
    long withFactsMissing() throws IOException, SQLException {
        return number("select count(*) from process.process_case c join sales.sales_order o on o.id = c.id"
                + " cross join lateral (select count(*) as n, max(f.seq) as newest,"
                + " sum(f.last_position - f.first_position + 1) = max(f.last_position) as whole"
                + " from process.node_fact f where f.case_id = c.id) as f"
                + " where o.platform_number like '%s-%%' and not (f.n = c.facts and f.newest = c.facts and f.whole)");
    }

    /** Cases that nobody moves although they could go on. */
    long ready() throws IOException, SQLException {
        return number("select count(*) from process.process_case c join sales.sales_order o on o.id = c.id"
                + " where o.platform_number like '%s-%%' and c.state = 'ready'");
    }

    /** Orders that have left the node where their import made them wait. */
    long moved() throws IOException, SQLException {
        return number("select count(*) " + ORDERS + " and s.status not in ('received', 'waiting')");
    }

    Map<String, Long> byStatus() throws IOException, SQLException {
        var counts = new TreeMap<String, Long>();
        try (var books = server.books();
                var it = books.createStatement();
                var rows = it.executeQuery(("select s.status, count(*) " + ORDERS + " group by 1").formatted(round))) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /** What the lines of orders and returns add up to, by bucket. */
    Map<String, Tally> lines() throws IOException, SQLException {
        return new TreeMap<>(Map.of(
                "orderLines", tally(LINES + "'goods'"),
                "chargeLines", tally(LINES + "'charge'"),
                "returnLines",
                        tally("select count(*), coalesce(-sum(l.quantity * l.unit_price), 0)"
                                + " from sales.customer_return_line l join sales.customer_return r on r.id = l.return_id"
                                + " where r.platform_number like 'R%s-%%'")));
    }

    /** Opening stock that does not follow the rule: so many percent of what was ordered, posted once. */
    long openingsWrong() throws IOException, SQLException {
        return number("select count(*) from (select l.sku, floor(sum(l.quantity) * " + OrderFile.STOCK_PERCENT
                + " / 100) as due from sales.sales_order_line l where l.sku like '%1$s-G%%' group by 1) wanted"
                + " full join (select sku, sum(quantity) as posted from inventory.stock_entry"
                + " where reason = 'opening' and sku like '%1$s-G%%' group by 1) made using (sku)"
                + " where due is distinct from posted");
    }

    /** What left the shelves for customers, less the goods of orders that were dispatched. */
    BigDecimal leftTooMuch() throws IOException, SQLException {
        return amount("select (select coalesce(sum(quantity), 0) from inventory.stock_entry"
                + " where reason <> 'opening' and sku like '%1$s-G%%')"
                + " - (select coalesce(sum(l.quantity), 0) from sales.sales_order_line l"
                + " join sales.order_state s on s.order_id = l.order_id where l.sku like '%1$s-G%%' and l.kind = 'goods'"
                + " and s.status in ('dispatched', 'completed'))");
    }

    /** What is reserved, less the goods of orders that are promised and not yet gone. */
    BigDecimal reservedTooMuch() throws IOException, SQLException {
        return amount("select (select coalesce(sum(reserved), 0) from inventory.stock where sku like '%1$s-G%%')"
                + " - (select coalesce(sum(l.quantity), 0) from sales.sales_order_line l"
                + " join sales.order_state s on s.order_id = l.order_id where l.sku like '%1$s-G%%' and l.kind = 'goods'"
                + " and s.status in ('allocated', 'packed'))");
    }

    /** Rows of an import that are done, and all of them. */
    long[] progress(String job) throws IOException, SQLException {
        try (var books = server.books();
                var it = books.createStatement();
                var rows =
                        it.executeQuery("select rows_done, rows_total from importing.import_job where id = " + job)) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        }
    }

    private long number(String query) throws IOException, SQLException {
        return amount(query).longValueExact();
    }

    private BigDecimal amount(String query) throws IOException, SQLException {
        return tallied(query, 1);
    }

    private Tally tally(String query) throws IOException, SQLException {
        return new Tally(tallied(query, 1).longValueExact(), tallied(query, 2));
    }

    private BigDecimal tallied(String query, int column) throws IOException, SQLException {
        try (var books = server.books();
                var it = books.createStatement();
                var rows = it.executeQuery(query.formatted(round))) {
            rows.next();
            return rows.getBigDecimal(column);
        }
    }
}
