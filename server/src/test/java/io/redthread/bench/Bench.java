package io.redthread.bench;

import io.redthread.RedthreadApplication;
import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.Movement;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.Places;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.NewShop;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Database;
import io.redthread.platform.database.Transactions;
import io.redthread.process.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pipeline against its hand-written limit, on the durable embedded PostgreSQL, in one run. Arguments: orders in the
 * table, orders to move, folder for the data, history file.
 */
public final class Bench {

    static long SHOP;

    private final ConfigurableApplicationContext server;
    private final Connection connection;
    private final List<String> results = new ArrayList<>();
    private long next = 10_000_000L;
    private WarehouseId warehouse = new WarehouseId(0);

    private Bench(ConfigurableApplicationContext server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /** Runs it all and appends one line to the history. */
    public static void main(String[] arguments) throws Exception {
        var table = Long.parseLong(arguments[0]);
        var moved = Long.parseLong(arguments[1]);
        try (var server = new SpringApplicationBuilder(RedthreadApplication.class)
                .run(
                        "--redthread.mode=test",
                        "--redthread.data=" + arguments[2],
                        "--server.port=0",
                        "--redthread.pipeline.enabled=false")) {
            var database = server.getBean(Database.class);
            try (var connection =
                    DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
                var bench = new Bench(server, connection);
                bench.company();
                bench.pipeline(table, moved);
                bench.write(Path.of(arguments[3]), table);
            }
        }
        System.exit(0);
    }

    private void company() {
        server.getBean(Transactions.class).in(() -> {
            SHOP = server.getBean(Shops.class)
                    .register(NewShop.of("bench", "bench", "local", "CNY"))
                    .value();
            var warehouses = server.getBean(Warehouses.class);
            warehouse = warehouses.register(new NewWarehouse("BENCH", "基准仓", "Bench", "浙江省", ""));
            var zone = warehouses.register(new NewZone(warehouse, "Z", "拣货区", "Picking", ZoneKind.PICKING));
            var bin = warehouses
                    .register(List.of(new NewBin(zone, "A", 1, Optional.empty())))
                    .getFirst();
            stock(bin);
            return true;
        });
    }

    private void stock(LocationId bin) {
        var skus = new ArrayList<NewSku>();
        var movements = new ArrayList<Movement>();
        for (var i = 0; i < History.SKUS; i++) {
            skus.add(NewSku.of("BENCH-" + i, "goods " + i));
            movements.add(new Movement(
                    new Sku("BENCH-" + i),
                    Optional.empty(),
                    Places.OPENING,
                    bin,
                    Quantity.pcs(100_000_000),
                    "opening",
                    new DocumentRef("opening-stock", 3)));
        }
        server.getBean(Goods.class).register(skus);
        server.getBean(Stock.class).post(movements);
    }

    private void pipeline(long table, long moved) throws Exception {
        var history = new History(connection);
        warmUp(history);
        if (table > moved * 4) {
            history.orders(next, table - moved * 4);
            park();
            next += table;
        }
        var product = new ArrayList<Double>();
        var reference = new ArrayList<Double>();
        for (var round = 0; round < 2; round++) {
            load(history, moved);
            reference.add(rate(moved, () -> new Reference(fresh(), warehouse.value()).drain()));
            load(history, moved);
            product.add(rate(moved, () -> server.getBean(Engine.class).drain()));
        }
        var best = product.stream().mapToDouble(it -> it).max().orElse(0);
        var limit = reference.stream().mapToDouble(it -> it).max().orElse(1);
        result("pipelineToAllocated", best, "orders/s");
        result("pipelineToAllocatedReference", limit, "orders/s");
        result("pipelineToAllocatedRatio", best / limit, "");
        var shipped = server.getBean(BatchFulfilment.class);
        var rest = rate(moved, () -> (long) shipped.confirmAll(warehouse, (int) moved));
        result("pickToCompleted", rest, "orders/s");
        result("allEightNodes", 1 / (1 / best + 1 / rest), "orders/s");
    }

    private void load(History history, long moved) throws SQLException {
        history.orders(next, moved);
        next += moved;
        history.analyze();
    }

    private void warmUp(History history) throws Exception {
        history.orders(next, 20_000);
        next += 20_000;
        history.analyze();
        server.getBean(Engine.class).drain();
        history.orders(next, 5_000);
        next += 5_000;
        new Reference(fresh(), warehouse.value()).drain();
        server.getBean(BatchFulfilment.class).confirmAll(warehouse, 10_000);
    }

    /** History that is through: it fills the tables and their indexes, and nothing waits in it. */
    private void park() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "update process.process_case set state = 'done', position = 7, node = 'feedback' where state = 'ready'");
            statement.execute(
                    "update sales.order_state set status = 'completed', node = 'feedback' where status = 'received'");
            statement.execute("vacuum analyze process.process_case");
            statement.execute("vacuum analyze sales.order_state");
        }
    }

    private Connection fresh() throws SQLException {
        var database = server.getBean(Database.class);
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Two workers, as the server has. */
    private static double rate(long orders, Callable<Long> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var started = System.nanoTime();
            var done = 0L;
            for (Future<Long> worker : pool.invokeAll(List.of(work, work))) {
                done += worker.get();
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            if (done < orders * 0.95) {
                throw new IllegalStateException("moved " + done + " of " + orders);
            }
            return done / seconds;
        }
    }

    private void result(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-32s %,12.2f %s%n", name, value, unit);
        results.add(String.format(Locale.ROOT, "\"%s\":%.3f", name, value));
    }

    private void write(Path history, long table) throws IOException {
        var machine = String.format(
                Locale.ROOT,
                "\"cores\":%d,\"java\":\"%s\",\"os\":\"%s\",\"ordersInTable\":%d",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                table);
        Files.writeString(
                history,
                "{\"at\":\"" + Instant.now() + "\"," + machine + "," + String.join(",", results) + "}\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
