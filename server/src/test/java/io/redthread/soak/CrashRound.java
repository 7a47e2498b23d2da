package io.redthread.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A file of orders on its way through import and pipeline, struck in the middle, and what must hold afterwards. */
final class CrashRound {

    private static final long LONGEST_MILLIS = 90_000;
    private static final Set<String> AT_REST =
            Set.of("waiting", "in-review", "exception", "allocated", "packed", "dispatched", "completed");

    private final ServerProcess server;
    private final Api api;
    private final OrderFile file;
    private final Books books;
    private String job = "";

    CrashRound(ServerProcess server, OrderFile file) throws java.io.IOException {
        this.server = server;
        this.api = server.api();
        this.file = file;
        this.books = new Books(server, file.round());
    }

    /** Sends the file; the server works on it in the background. */
    void upload() throws InterruptedException {
        var boundary = "crash-" + file.round();
        var body = part(boundary, "file", file.csv()) + part(boundary, "mapping", file.mapping()) + "--" + boundary
                + "--\r\n";
        var path = "/api/imports/run?target=" + URLEncoder.encode("orders", StandardCharsets.UTF_8);
        var answer = api.post(
                path,
                "multipart/form-data; boundary=" + boundary,
                body,
                UUID.randomUUID().toString());
        job = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(answer)
                .path("id")
                .asString();
    }

    /** Strikes when that share of the rows is done; fails when the import was faster. */
    void strikeImport(Blow blow, double share) throws Exception {
        until("the import has begun", () -> {
            var progress = books.progress(job);
            Faster.than("the import", progress[0] < progress[1]);
            return progress[0] > 0 && progress[0] >= share * progress[1];
        });
        blow.strike(server);
    }

    /** Strikes while orders travel the automatic nodes and others are being shipped; fails when they were faster. */
    void strikePipeline(Blow blow, double share) throws Exception {
        importEnds();
        try (var keeper = Executors.newSingleThreadExecutor()) {
            var shipping = shipping(keeper);
            until("orders move", () -> {
                var moved = books.moved();
                Faster.than("the pipeline", books.ready() + file.orders() - moved > 0);
                return moved > share * file.orders();
            });
            blow.strike(server);
            shipping.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until everything rests, and ships what can be shipped. */
    void complete() throws Exception {
        importEnds();
        ship();
        pipelineRests();
    }

    /** Nothing is lost, nothing is there twice, nothing is stuck. */
    void check() throws Exception {
        var report = api.get("/api/imports/" + job + "/report");
        assertThat(buckets(report)).as("report of the import").isEqualTo(file.buckets());
        assertThat(report.at("/difference/count").asLong()).isZero();
        assertThat(report.path("changed").asLong())
                .as("rows taken once, none found again")
                .isEqualTo(report.path("lines").asLong()
                        - report.at("/refusedLines/count").asLong());
        assertThat(List.of(books.orders(), books.distinctNumbers(), books.withOneCase()))
                .as("orders, their numbers, those with one case")
                .containsOnly((long) file.orders());
        var lines = new TreeMap<>(file.buckets());
        lines.remove("refusedLines");
        assertThat(books.lines()).as("lines in the tables").isEqualTo(lines);
        assertThat(books.withFactsMissing()).as("cases with wrong facts").isZero();
        assertThat(books.ready()).as("orders that nobody moves").isZero();
        assertThat(AT_REST).containsAll(books.byStatus().keySet());
        assertThat(books.byStatus()).doesNotContainKeys("allocated", "packed").containsKey("completed");
        assertThat(books.openingsWrong()).as("opening stock not posted once").isZero();
        assertThat(books.leftTooMuch()).as("goods gone, less goods dispatched").isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(books.reservedTooMuch()).as("goods reserved, less promised").isEqualByComparingTo(BigDecimal.ZERO);
    }

    /** Stock and journal recomputed from their facts. */
    static void verify(Api api) throws Exception {
        assertThat(api.get("/api/inventory/verification").path("clean").asBoolean())
                .as("stock agrees with its entries")
                .isTrue();
        var id = api.post("/api/journal/verification", "{}").path("id").asString();
        until(
                "the journal is verified",
                () -> api.get("/api/journal/verification")
                        .at("/last/id")
                        .asString()
                        .equals(id));
        var report = api.get("/api/journal/verification").at("/last/report");
        assertThat(report.path("clean").asBoolean()).as("journal " + report).isTrue();
    }

    /** How many orders stand where. */
    TreeMap<String, Long> summary() throws Exception {
        return new TreeMap<>(books.byStatus());
    }

    private void importEnds() throws Exception {
        until("the import is done", () -> {
            var state = api.get("/api/imports/" + job).path("state").asString();
            assertThat(state).isIn("queued", "running", "done");
            return state.equals("done");
        });
    }

    private void pipelineRests() throws Exception {
        until("the pipeline rests", () -> books.ready() == 0);
    }

    private Future<?> shipping(ExecutorService keeper) {
        return keeper.submit(() -> {
            ship();
            return null;
        });
    }

    /** Confirms by the batch, as a keeper with much patience, until nothing is on its way to the warehouse any more. */
    private void ship() throws Exception {
        var warehouse = warehouse();
        until("all is shipped", () -> {
            var ready = books.ready();
            var shipped = api.post("/api/fulfilment/confirm-all", "{\"warehouse\":\"" + warehouse + "\",\"most\":200}")
                    .path("parcels")
                    .asLong();
            return ready == 0 && shipped == 0;
        });
    }

    private String warehouse() throws InterruptedException {
        var all = api.get("/api/inventory/warehouses");
        return (all.isArray() ? all : all.path("items"))
                .valueStream()
                .filter(it -> it.path("code").asString().equals("IMPORT"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static TreeMap<String, Tally> buckets(JsonNode report) {
        var buckets = new TreeMap<String, Tally>();
        for (var name : List.of("orderLines", "chargeLines", "returnLines", "refusedLines")) {
            var sum = report.path(name);
            buckets.put(
                    name,
                    new Tally(
                            sum.path("count").asLong(),
                            new BigDecimal(sum.path("total").asString())));
        }
        return buckets;
    }

    private static String part(String boundary, String name, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.csv\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, name, text);
    }

    /** What was to be struck had ended before the blow. */
    static final class Faster extends AssertionError {
        private Faster(String what) {
            super(what + " had ended before the blow");
        }

        private static void than(String what, boolean goesOn) {
            if (!goesOn) {
                throw new Faster(what);
            }
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(String what, Condition condition) throws Exception {
        var deadline = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (java.sql.SQLException away) {
                // PostgreSQL was just killed: look again. A statement that it does not understand is no such thing.
                if (String.valueOf(away.getSQLState()).startsWith("42")) {
                    throw away;
                }
            }
            assertThat(System.nanoTime()).as("time until " + what).isLessThan(deadline);
            Thread.sleep(5);
        }
    }
}
