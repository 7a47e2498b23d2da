package io.redthread.bench;

import io.redthread.RedthreadApplication;
import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.fulfilment.BuildWave;
import io.redthread.fulfilment.Waves;
import io.redthread.platform.database.Database;
import io.redthread.process.Engine;
import io.redthread.sales.OrderIntake;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product against its hand-written limits, on the durable embedded PostgreSQL, in one run. Arguments: orders in the
 * table, orders to move, folder for the data, history file, and which parts if not all.
 */
public final class Bench {

    private static final int WORKERS = Integer.getInteger("redthread.bench.workers", 2);
    private static final int FEW = 10_000;
    private static final int SUBMITTED = 10_000;
    private static final int WARM = 40_000;
    private static final int WAVED = 20_000;
    private static final int INBOX = 600;
    private static final List<String> PARTS =
            List.of("pipeline", "scenarios", "waves", "intake", "single", "reading", "approval");

    private final ConfigurableApplicationContext server;
    private final Connection connection;
    private final World world;
    private final Figures figures;
    private final History history;
    private final Path data;
    private final long table;
    private final long moved;
    private final ByHand byHand;
    private long next = 10_000_000L;
    private long oldest = next;
    private boolean filled;

    private Bench(ConfigurableApplicationContext server, Connection connection, Path data, long table, long moved)
            throws Exception {
        this.server = server;
        this.connection = connection;
        this.world = World.make(server);
        this.data = data;
        this.figures = new Figures(data, table);
        this.history = new History(connection, world.shop());
        this.table = table;
        this.moved = moved;
        this.byHand = new ByHand(WORKERS, this::fresh, world.warehouse().value());
    }

    /** Runs it all and appends one line to the history. */
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[2]);
        var table = Long.parseLong(arguments[0]);
        try (var server = new SpringApplicationBuilder(RedthreadApplication.class)
                .run(
                        "--redthread.mode=test",
                        "--redthread.data=" + data,
                        "--server.port=0",
                        "--redthread.pipeline.enabled=false")) {
            var database = server.getBean(Database.class);
            try (var connection =
                    DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
                var bench = new Bench(server, connection, data, table, Long.parseLong(arguments[1]));
                var parts = arguments.length > 4 ? List.of(arguments[4].split(",")) : PARTS;
                for (var part : PARTS) {
                    if (parts.contains(part)) {
                        bench.measure(part);
                    }
                }
                bench.figures.keep("peakResident", Cpu.peakResidentMebibytes(), "MiB");
                bench.figures.append(Path.of(arguments[3]));
            }
        }
        System.exit(0);
    }

    private void measure(String part) throws Exception {
        switch (part) {
            case "pipeline" -> pipeline();
            case "scenarios" -> scenarios();
            case "waves" -> waves();
            case "intake" -> intake();
            case "single" -> singly();
            case "approval" -> approving();
            default -> reading();
        }
    }

    private void pipeline() throws Exception {
        warmUp();
        var fewAllocated = figures.best("allocatedAmong10000", FEW, this::alone, this::product);
        var fewShipped = figures.best("shippedAmong10000", FEW, this::aloneAllocated, () -> ship(FEW));
        var few = figures.inTurn("allEightAmong10000", fewAllocated, fewShipped);
        fill();
        var reference = figures.best("allocatedReference", moved, this::load, () -> atOnce(byHand::allocate));
        var product = figures.best("allocated", moved, this::load, this::product);
        figures.ratio("allocatedRatio", product, reference);
        figures.ratio("allocatedCostGrowth", fewAllocated, product);
        var shippedByHand =
                figures.best("shippedReference", moved, this::counted, () -> atOnce(() -> byHand.ship(moved)));
        var shipped = figures.best("shipped", moved, this::counted, () -> ship(moved));
        var allByHand = figures.inTurn("allEightReference", reference, shippedByHand);
        var all = figures.inTurn("allEight", product, shipped);
        figures.ratio("allEightRatio", all, allByHand);
        figures.ratio("allEightCostGrowth", few, all);
    }

    /**
     * Three in ten orders of another scenario against normal ones alone, through all nodes, on the same table. Round by round
     * in turn, so that neither has the warmer machine or the smaller table.
     */
    private void scenarios() throws Exception {
        if (!filled) {
            warmUp();
            fill();
        }
        var scenarios = new Scenarios(server, world.shop());
        var normal = new Figures.Rival("normalOnly", this::load, () -> {
            product();
            return ship(moved);
        });
        var mixed = new Figures.Rival("allScenarios", this::loadMixed, () -> {
            scenarios.through(this::product);
            return ship(moved);
        });
        figures.inTurns("scenariosCost", moved, normal, mixed);
    }

    /** From parcels that wait to waves on paper: all of them, in waves of the largest size. */
    private void waves() throws Exception {
        history.orders(next, WAVED);
        next += WAVED;
        product();
        history.analyze();
        var waves = server.getBean(Waves.class);
        var started = System.nanoTime();
        for (var parcels = 0; parcels < WAVED; parcels += BuildWave.LIMIT) {
            waves.build(BuildWave.any(world.warehouse(), BuildWave.LIMIT));
        }
        figures.keep("wavesOf20000Seconds", (System.nanoTime() - started) / 1e9, "s");
    }

    private Void loadMixed() throws SQLException {
        history.mixed(next, moved);
        next += moved;
        history.analyze();
        return null;
    }

    private void intake() throws Exception {
        var bulk = new Bulk(server.getBean(OrderIntake.class), world, connection);
        bulk.product("W", 10_000);
        var product = figures.keep("intakeLines", bulk.product("I", 50_000), "lines/s");
        var reference = figures.keep("intakeLinesReference", bulk.reference("I", 50_000), "lines/s");
        figures.ratio("intakeRatio", product, reference);
    }

    private void singly() throws Exception {
        fill();
        history.analyze();
        var singles = new Singles(port(), world.key(), data);
        var spread = singles.send("spread", WARM, 30_000, "order", "s", Integer.toString(World.SKUS));
        figures.keep("single", spread.rate(), "orders/s");
        figures.keep("singleP99", spread.p99(), "ms");
        var hot = singles.send("hot", FEW, 30_000, "order", "h", World.HOT);
        figures.keep("hotSku", hot.rate(), "orders/s");
        figures.keep("hotSkuP99", hot.p99(), "ms");
    }

    private void approving() throws Exception {
        var approving = new Approving(server, connection, port());
        approving.fill(table);
        var seconds = figures.keep("replaySeconds", approving.replay(table), "s");
        figures.keep("replayed", table / seconds, "requests/s");
        var millis = approving.toTheInbox(INBOX);
        figures.keep("toFirstInboxP50", millis[millis.length / 2], "ms");
        figures.keep("toFirstInboxP99", millis[(int) (millis.length * 0.99)], "ms");
        submitting();
    }

    private void submitting() throws Exception {
        var submitting = new Submitting(server, connection, port(), data);
        submitting.fill(table);
        var product = submitting.product(SUBMITTED);
        figures.keep("submitted", product.rate(), "orders/s");
        figures.keep("submittedP99", product.p99(), "ms");
        var reference = figures.keep("submittedReference", submitting.reference(SUBMITTED), "orders/s");
        figures.ratio("submittedRatio", product.rate(), reference);
    }

    private void reading() throws Exception {
        server.getBean(Engine.class).drain();
        history.analyze();
        new Reading(new Clients(port(), world.key()), figures, oldest).measure();
    }

    private int port() {
        return Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** History up to the size of the table, once. */
    private void fill() throws SQLException {
        if (!filled && table > moved * 4) {
            history.orders(next, table - moved * 4);
            park();
            next += table;
        }
        filled = true;
    }

    private Void load() throws SQLException {
        return load(moved);
    }

    private Void load(long orders) throws SQLException {
        history.orders(next, orders);
        next += orders;
        history.analyze();
        return null;
    }

    /** Nothing new, but the planner knows what waits now: by old counts the hand-written statement joins row by row. */
    private Void counted() throws SQLException {
        history.analyze();
        return null;
    }

    /** Ten thousand orders and no others. */
    private Void alone() throws SQLException {
        history.empty();
        oldest = next;
        return load(FEW);
    }

    private Void aloneAllocated() throws Exception {
        alone();
        product();
        return null;
    }

    private long product() throws Exception {
        return atOnce(() -> server.getBean(Engine.class).drain());
    }

    private long ship(long parcels) throws Exception {
        var each = (int) (parcels / WORKERS);
        return atOnce(() -> (long) server.getBean(BatchFulfilment.class).confirmAll(world.warehouse(), each));
    }

    private void warmUp() throws Exception {
        for (var round = 0; round < 2; round++) {
            load();
            product();
            ship(moved);
        }
        load();
        atOnce(byHand::allocate);
        atOnce(() -> byHand.ship(moved));
    }

    /** As many workers as the server has. */
    private static long atOnce(Callable<Long> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            var done = 0L;
            for (Future<Long> worker : pool.invokeAll(Collections.nCopies(WORKERS, work))) {
                done += worker.get();
            }
            return done;
        }
    }

    /** History that is through: it fills the tables and their indexes, and nothing waits in it. */
    private void park() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "update process.process_case set state = 'done', position = 7, node = 'feedback' where state = 'ready'");
            statement.execute(
                    "update sales.order_state set status = 'completed', node = 'feedback' where status = 'received'");
            statement.execute("vacuum analyze process.process_case, sales.order_state");
        }
    }

    private Connection fresh() throws SQLException {
        var database = server.getBean(Database.class);
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
