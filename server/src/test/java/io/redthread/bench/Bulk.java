package io.redthread.bench;

import io.redthread.parties.AddressText;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderIntake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Orders taken in by the thousand, against plain COPY of the very rows that came of it. */
final class Bulk {

    private static final int LINES = 4;
    private static final int BATCH = OrderIntake.LARGEST_BATCH;
    private static final long SHIFT = 1L << 40;

    private final OrderIntake intake;
    private final World world;
    private final Connection connection;

    Bulk(OrderIntake intake, World world, Connection connection) {
        this.intake = intake;
        this.world = world;
        this.connection = connection;
    }

    /** Order lines per second, two workers. */
    double product(String prefix, int orders) throws Exception {
        var next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (var from = next.getAndAdd(BATCH); from < orders; from = next.getAndAdd(BATCH)) {
                intake.accept(IntStream.range(from, Math.min(orders, from + BATCH))
                        .mapToObj(index -> order(prefix + index, index))
                        .toList());
            }
            return null;
        };
        var started = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var one : pool.invokeAll(List.of(worker, worker))) {
                one.get();
            }
        }
        return (double) orders * LINES / seconds(started);
    }

    /** Copies out what the product wrote for that prefix, gives it other keys, and times only its way back in. */
    double reference(String prefix, int orders) throws SQLException, IOException {
        var chosen = "select id from sales.sales_order where platform_number like '" + prefix + "%'";
        var tables = List.of(
                new Table("sales.sales_order", "id", chosen),
                new Table("sales.order_state", "order_id", chosen),
                new Table("sales.sales_order_line", "order_id", chosen),
                new Table("process.process_case", "id", chosen),
                new Table("process.node_fact", "case_id", chosen));
        var copied = new byte[tables.size()][];
        for (var i = 0; i < copied.length; i++) {
            copied[i] = out(tables.get(i));
        }
        var started = System.nanoTime();
        connection.setAutoCommit(false);
        for (var i = 0; i < copied.length; i++) {
            manager().copyIn("copy " + tables.get(i).name() + " from stdin", new ByteArrayInputStream(copied[i]));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (double) orders * LINES / seconds(started);
    }

    private byte[] out(Table table) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists pg_temp.shifted");
            statement.execute("create temp table shifted as select * from " + table.name() + " where " + table.key()
                    + " in (" + table.chosen() + ")");
            statement.execute("update shifted set " + table.key() + " = " + table.key() + " + " + SHIFT);
            if (table.name().equals("sales.sales_order")) {
                statement.execute(
                        "update shifted set number = 'C' || number, platform_number = 'C' || platform_number");
            }
            if (table.name().equals("process.process_case")) {
                statement.execute("update shifted set state = 'cancelled'");
            }
        }
        var bytes = new ByteArrayOutputStream();
        manager().copyOut("copy shifted to stdout", bytes);
        return bytes.toByteArray();
    }

    private CopyManager manager() throws SQLException {
        return new CopyManager(connection.unwrap(BaseConnection.class));
    }

    private NewOrder order(String number, int index) {
        var lines = IntStream.range(0, LINES)
                .mapToObj(line -> new NewOrder.NewLine(
                        LineKind.GOODS,
                        "BENCH-" + (index * 7919L + line * 104_729L) % World.SKUS,
                        "goods",
                        BigDecimal.ONE,
                        new BigDecimal("9.90")))
                .toList();
        var at = Instant.parse("2026-11-22T01:00:00Z");
        return new NewOrder(
                world.shop(),
                number,
                "normal",
                at,
                Optional.of(at),
                Currency.getInstance("CNY"),
                BigDecimal.ONE,
                "buyer",
                "",
                "收件人",
                new AddressText(
                        "CN",
                        "浙江省",
                        "杭州市",
                        "西湖区",
                        "文三路 " + index % 500 + " 号",
                        "",
                        "13800138000",
                        AddressText.Level.FULL),
                "",
                lines,
                Map.of());
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private record Table(String name, String key, String chosen) {}
}
