package io.redthread.boards;

import static io.redthread.boards.store.jooq.Tables.OPEN_MONTH;
import static io.redthread.boards.store.jooq.Tables.ORDER_FACT;
import static io.redthread.boards.store.jooq.Tables.STALE_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.boards.store.SumMaking;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.platform.database.Database;
import io.redthread.platform.database.Transactions;
import java.io.IOException;
import java.io.StringReader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Questions on ten million orders of two years in forty shops, eight warehouses, twenty categories and all provinces (goal: p95
 * under 300 ms). Facts are loaded by COPY; {@code -Dorders} says how many, {@code -Dasked} how many questions of each form.
 */
@Tag("slow")
class MillionOrdersBench extends BoardsFixture {

    private static final int ORDERS = Integer.getInteger("orders", 10_000_000);
    private static final int ASKED = Integer.getInteger("asked", 40);
    private static final int AT_ONCE = 100_000;
    private static final int DAYS = 730;
    private static final LocalDate FIRST = LocalDate.of(2003, 1, 1);
    private static final List<String> DIVISIONS = io.redthread.boards.domain.Divisions.all().keySet().stream()
            .sorted()
            .toList();
    private static final List<String> FORMS = List.of(
            "rows=shop",
            "rows=province&columns=category",
            "rows=shop&columns=province",
            "rows=day",
            "rows=warehouse&columns=month",
            "rows=goods",
            "rows=shop&columns=category&province=44",
            "rows=category&columns=province&shop=7");

    private final Random random = new Random(7);

    @Autowired
    private SumMaking making;

    @Autowired
    private Database database;

    @Autowired
    private Transactions transactions;

    @Test
    void ten_million_orders_are_asked_about() throws SQLException, IOException {
        var begun = System.nanoTime();
        load();
        var loaded = System.nanoTime();
        transactions.in(() -> {
            making.mark(Subject.ORDERS, FIRST.datesUntil(FIRST.plusDays(DAYS)).toList());
            return true;
        });
        facts.catchUp();
        assertThat(sql.fetchCount(STALE_DAY) + sql.fetchCount(OPEN_MONTH)).isZero();
        sql.execute("analyze boards.order_sum, boards.order_fact");
        System.out.printf(
                "%,d orders: loaded %.1f s, sums %.1f s%n",
                ORDERS, (loaded - begun) / 1e9, (System.nanoTime() - loaded) / 1e9);
        for (var form : FORMS) {
            measure(form);
        }
        assertThat(sql.fetchCount(ORDER_FACT)).isGreaterThanOrEqualTo(ORDERS);
    }

    private void measure(String form) {
        ask(form);
        var times = new ArrayList<Long>();
        for (var i = 0; i < ASKED; i++) {
            var begun = System.nanoTime();
            ask(form);
            times.add((System.nanoTime() - begun) / 1_000);
        }
        Collections.sort(times);
        System.out.printf(
                "%-40s p50 %6.1f ms, p95 %6.1f ms%n",
                form, times.get(times.size() / 2) / 1e3, times.get((int) Math.ceil(times.size() * 0.95) - 1) / 1e3);
    }

    private void ask(String form) {
        var from = FIRST.plusDays(random.nextInt(DAYS - 90));
        var length = List.of(7, 30, 91, 182, 365).get(random.nextInt(5));
        signedInAs(ShippedRole.GENERAL_MANAGER)
                .get("/api/boards/analysis?measure=orders&measure=soon-share&" + form + "&from=" + from + "&to="
                        + from.plusDays(length))
                .is(200);
    }

    private void load() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var from = 0; from < ORDERS; from += AT_ONCE) {
                copy.copyIn(
                        "copy boards.order_fact (order_id, number, on_day, shop, warehouse, category, province, scenario, goods,"
                                + " status, node, ordered_at, amount, pieces, lines, paid, dispatched_at, soon, troubled, cancelled)"
                                + " from stdin",
                        new StringReader(rows(from, Math.min(ORDERS, from + AT_ONCE))));
            }
        }
    }

    private String rows(int from, int until) {
        var rows = new StringBuilder();
        for (var i = from; i < until; i++) {
            var day = FIRST.plusDays(random.nextInt(DAYS));
            var shop = Math.min(random.nextInt(40), random.nextInt(40));
            var at = day + " 12:00+08";
            rows.append(-1_000_000_000L - i)
                    .append("\tB-")
                    .append(i)
                    .append('\t')
                    .append(day)
                    .append('\t')
                    .append(shop)
                    .append('\t')
                    .append(random.nextInt(8))
                    .append("\tc")
                    .append(random.nextInt(20))
                    .append('\t')
                    .append(DIVISIONS.get(random.nextInt(DIVISIONS.size())))
                    .append('\t')
                    .append(random.nextInt(10) == 0 ? "promotion" : "normal")
                    .append("\tG")
                    .append(random.nextInt(2_000))
                    .append("\tcompleted\tfeedback\t")
                    .append(at)
                    .append('\t')
                    .append(random.nextInt(100_000))
                    .append(".25\t1\t1\tt\t")
                    .append(at)
                    .append('\t')
                    .append(random.nextInt(10) > 0 ? 't' : 'f')
                    .append('\t')
                    .append(random.nextInt(30) == 0 ? 't' : 'f')
                    .append("\tf\n");
        }
        return rows.toString();
    }
}
