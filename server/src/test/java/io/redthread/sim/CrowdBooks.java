package io.redthread.sim;

import io.redthread.platform.database.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What may never be found after many have worked on the same orders; each a count that must be 0. */
final class CrowdBooks {

    private static final Map<String, String> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put(
                "dispatched without a pack check",
                "select count(*) from fulfilment.parcel where state = 'dispatched' and packed_at is null");
        NEVER.put(
                "dispatched while its goods are still promised",
                "select count(*) from fulfilment.parcel p join inventory.reservation r"
                        + " on r.document_id = p.order_id and r.warehouse_id = p.warehouse_id"
                        + " where p.state = 'dispatched' and r.document_kind = 'sales-order' and r.state = 'open'");
        NEVER.put(
                "dispatched more or less than its consumed promises",
                "select count(*) from fulfilment.parcel p where p.state = 'dispatched' and p.pieces <>"
                        + " (select coalesce(sum(r.quantity), 0) from inventory.reservation r where r.document_id ="
                        + " p.order_id and r.warehouse_id = p.warehouse_id and r.document_kind = 'sales-order'"
                        + " and r.state = 'consumed')");
        NEVER.put(
                "cancelled and dispatched",
                "select count(*) from process.process_case c join fulfilment.parcel p on p.order_id = c.id"
                        + " where c.state = 'cancelled' and p.state = 'dispatched'");
        NEVER.put(
                "cancelled and still promised goods",
                "select count(*) from process.process_case c join inventory.reservation r on r.document_id = c.id"
                        + " where c.state = 'cancelled' and r.document_kind = 'sales-order' and r.state = 'open'");
        NEVER.put(
                "entered a node before the one before it was done",
                "select count(*) from (select first_position, coalesce(max(last_position) over (partition by case_id"
                        + " order by seq rows between unbounded preceding and 1 preceding), 0) reached"
                        + " from process.node_fact) steps where first_position > reached + 1");
        NEVER.put(
                "promised more than is there",
                "select count(*) from inventory.stock where reserved < 0 or reserved > on_hand");
    }

    private final ApplicationContext server;

    CrowdBooks(ApplicationContext server) {
        this.server = server;
    }

    /** What was found of each. */
    Map<String, Long> never() throws SQLException {
        var found = new LinkedHashMap<String, Long>();
        for (var one : NEVER.entrySet()) {
            found.put(one.getKey(), number(one.getValue()));
        }
        return found;
    }

    /** Parcels by where they stand. */
    long parcels(String state) throws SQLException {
        return number("select count(*) from fulfilment.parcel where state = '" + state + "'");
    }

    /** Orders that were called off. */
    long cancelled() throws SQLException {
        return number("select count(*) from process.process_case where state = 'cancelled'");
    }

    private long number(String query) throws SQLException {
        var database = server.getBean(Database.class);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
