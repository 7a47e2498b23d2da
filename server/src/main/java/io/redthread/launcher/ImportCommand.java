package io.redthread.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends a file to the server's import, follows its progress, and writes the reconciliation. */
final class ImportCommand {

    private static final long POLL_MILLIS = 500;
    private static final int BATCH = 5_000;

    private final Server server;
    private final Options options;

    ImportCommand(Server server, Options options) {
        this.server = server;
        this.options = options;
    }

    int run() throws IOException, InterruptedException {
        var target = options.word(0, "what to import, for example orders,");
        var file = Path.of(options.word(1, "FILE"));
        var mapping =
                Path.of(options.value("mapping").orElseThrow(() -> new Options.Malformed("--mapping is missing")));
        for (var needed : List.of(file, mapping)) {
            if (!Files.isReadable(needed)) {
                System.err.println("Cannot read " + needed);
                return 1;
            }
        }
        var job = server.post(
                "/api/imports/run?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8),
                "multipart/form-data; boundary=" + BOUNDARY,
                parts(file, mapping));
        var ended = follow(job.path("id").asString());
        var report = server.get("/api/imports/" + job.path("id").asString() + "/report");
        if (options.value("report").isPresent()) {
            Files.writeString(Path.of(options.value("report").get()), report.toPrettyString());
        }
        if (target.equals("orders") && ended && !options.flag("no-ship")) {
            ship();
        }
        System.out.println(options.flag("json") ? report.toPrettyString() : text(report));
        if (target.equals("orders") && ended && !options.flag("json")) {
            RunTable.of(server, job.path("id").asString()).ifPresent(System.out::println);
        }
        return ended ? 0 : 1;
    }

    private boolean follow(String id) throws IOException, InterruptedException {
        var started = System.nanoTime();
        while (true) {
            var job = server.get("/api/imports/" + id);
            var state = job.path("state").asString();
            say(String.format(
                    "%s %,d rows, %,.0f s",
                    state,
                    job.at("/progress/done").asLong(job.path("done").asLong(0)),
                    (System.nanoTime() - started) / 1e9));
            if (List.of("done", "failed", "cancelled").contains(state)) {
                System.err.println();
                return state.equals("done");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until the pipeline rests, and confirms what the import's own warehouse has to ship, by the batch. */
    private void ship() throws IOException, InterruptedException {
        settle();
        var warehouses = server.get("/api/inventory/warehouses");
        for (var warehouse : warehouses.isArray() ? warehouses : warehouses.path("items")) {
            if (warehouse.path("code").asString().equals("IMPORT")) {
                confirm(warehouse.path("id").asString());
            }
        }
        settle();
        System.err.println();
    }

    private void confirm(String warehouse) throws IOException, InterruptedException {
        var all = 0L;
        for (var some = BATCH; some > 0; all += some) {
            some = server.post(
                            "/api/fulfilment/confirm-all",
                            "{\"warehouse\":\"" + warehouse + "\",\"most\":" + BATCH + "}")
                    .path("parcels")
                    .asInt(0);
            say(String.format("%,d parcels shipped", all + some));
        }
    }

    private void settle() throws IOException, InterruptedException {
        for (var counts = server.get("/api/sales/orders/counts");
                counts.path("received").asLong(0) > 0;
                counts = server.get("/api/sales/orders/counts")) {
            say(String.format(
                    "%,d orders in the pipeline", counts.path("received").asLong()));
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void say(String line) {
        if (!options.flag("json")) {
            System.err.print("\r\u001b[K" + line);
        }
    }

    private static String text(JsonNode report) {
        var text = new StringBuilder();
        report.properties()
                .forEach(it -> text.append(it.getKey())
                        .append(": ")
                        .append(it.getValue())
                        .append('\n'));
        return text.toString().stripTrailing();
    }

    private static final String BOUNDARY = "redthread-" + UUID.randomUUID();

    private static java.net.http.HttpRequest.BodyPublisher parts(Path file, Path mapping) throws IOException {
        return BodyPublishers.concat(
                head("file", file),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n"),
                head("mapping", mapping),
                BodyPublishers.ofFile(mapping),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private static java.net.http.HttpRequest.BodyPublisher head(String name, Path file) {
        return BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"" + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    }
}
