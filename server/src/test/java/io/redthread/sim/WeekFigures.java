package io.redthread.sim;

import io.redthread.fulfilment.ScanFault;
import io.redthread.fulfilment.ScanFigures;
import io.redthread.fulfilment.Scanning;
import io.redthread.platform.database.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** What became of the week, counted from the facts in the database and nothing else. */
final class WeekFigures {

    private static final String DISPATCHED = """
            select count(*), count(*) filter (where p.left_at <= c.opened_at + interval '2 hours'),
                   percentile_cont(0.5) within group (order by extract(epoch from p.left_at - c.opened_at) / 60),
                   percentile_cont(0.9) within group (order by extract(epoch from p.left_at - c.opened_at) / 60)
            from process.process_case c
            join (select order_id, max(dispatched_at) left_at from fulfilment.parcel
                  where state = 'dispatched' group by order_id) p on p.order_id = c.id
            where c.state <> 'cancelled'""";

    private static final String ORDERS = """
            select count(*), count(*) filter (where state = 'done'), count(*) filter (where state = 'cancelled'),
                   (select count(distinct case_id) from process.exception_case)
            from process.process_case""";

    /** In the standard's order: each fact begins at the node behind the last one's, or where the case was sent back to. */
    private static final String COMPLIANCE = """
            with steps as (
                select f.case_id, f.first_position, f.last_position, f.within_limit,
                       coalesce(max(f.last_position) over (partition by f.case_id order by f.seq
                                rows between unbounded preceding and 1 preceding), 0) reached
                from process.node_fact f join process.process_case c on c.id = f.case_id where c.state = 'done')
            select count(*), count(*) filter (where in_order), count(*) filter (where in_order and in_time)
            from (select case_id, bool_and(first_position <= reached + 1) in_order, bool_and(within_limit) in_time
                  from steps group by case_id) each_case""";

    private static final String OUTBOUND = """
            select count(*), count(*) filter (where dispatched_at <= packed_at + interval '30 minutes')
            from fulfilment.parcel where state = 'dispatched'""";

    private final ApplicationContext server;

    WeekFigures(ApplicationContext server) {
        this.server = server;
    }

    /** Name and figure, in the order in which they are read. */
    Map<String, Object> read(Instant from, Instant to) throws SQLException {
        var found = new LinkedHashMap<String, Object>();
        var orders = row(ORDERS, 4);
        found.put("orders", orders[0]);
        found.put("completed", orders[1]);
        found.put("cancelled", orders[2]);
        found.put("exceptionShare", share(orders[3], orders[0]));
        var left = row(DISPATCHED, 4);
        found.put("dispatched", left[0]);
        found.put("dispatchedWithin2h", share(left[1], left[0]));
        found.put("minutesToDispatchP50", Math.round(left[2]));
        found.put("minutesToDispatchP90", Math.round(left[3]));
        var standard = row(COMPLIANCE, 3);
        found.put("inStandardOrder", share(standard[1], standard[0]));
        found.put("compliance", share(standard[2], standard[0]));
        var outbound = row(OUTBOUND, 2);
        found.put("outboundWithin30min", share(outbound[1], outbound[0]));
        scans(found, server.getBean(Scanning.class).figures(from, to, Optional.empty()));
        return found;
    }

    private static void scans(Map<String, Object> found, ScanFigures scans) {
        found.put("stopsPicked", scans.picked());
        found.put("scanSuccess", rounded(scans.success().orElseThrow().doubleValue()));
        found.put("pickAccuracy", rounded(scans.accuracy().orElseThrow().doubleValue()));
        for (var fault : ScanFault.values()) {
            found.put(fault.code(), scans.refused().getOrDefault(fault, 0L));
        }
    }

    private double[] row(String query, int columns) throws SQLException {
        var database = server.getBean(Database.class);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            var values = new double[columns];
            for (var i = 0; i < columns; i++) {
                values[i] = rows.getDouble(i + 1);
            }
            return values;
        }
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : rounded(part / whole);
    }

    private static double rounded(double share) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.5f", share));
    }
}
