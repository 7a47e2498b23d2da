package io.redthread.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rounds of 64 clients on the last ten pieces, through the API, with the server killed in some of them; clients send again
 * with the same idempotency key until they are answered. Sold must be ten in each round, and the ledger must agree.
 */
public final class LastPieces implements AutoCloseable {

    private static final int CLIENTS = 64;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final int port;
    private final int rounds;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;
    private String key = "";

    /** A server on that folder and port with goods for so many rounds. */
    public LastPieces(Path data, int port, int rounds) throws IOException, InterruptedException {
        this.data = data;
        this.port = port;
        this.rounds = rounds;
        this.process = start();
        await();
    }

    /** Arguments: rounds, kills, data folder. */
    public static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var kills = Integer.parseInt(arguments[1]);
        try (var soak = new LastPieces(Path.of(arguments[2]), 18_080, rounds)) {
            for (var round = 1; round <= rounds; round++) {
                var killed = kills > 0 && round % Math.max(1, rounds / kills) == 0;
                var sold = soak.round(round, killed);
                System.out.printf(
                        "round %d%s: sold %d of %d%n", round, killed ? " (killed)" : "", sold, SoakServer.PIECES);
                if (sold != SoakServer.PIECES) {
                    throw new IllegalStateException("round " + round + " sold " + sold);
                }
            }
            if (!soak.ledgerAgrees()) {
                throw new IllegalStateException("the ledger does not agree");
            }
            System.out.printf("%d rounds, %d clients, verify clean%n", rounds, CLIENTS);
        }
        System.exit(0);
    }

    /** One round; answers how many orders hold stock afterwards. */
    public long round(int round, boolean kill) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client = 0; client < CLIENTS; client++) {
                var number = "R" + round + "-" + client;
                clients.submit(() -> untilAnswered(number, "LAST-" + round));
            }
            if (kill) {
                Thread.sleep(new SplittableRandom(round).nextLong(5, 120));
                process.destroyForcibly().waitFor();
                process = start();
                await();
            }
            clients.shutdown();
            if (!clients.awaitTermination(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException("clients were not answered");
            }
        }
        return sold(round);
    }

    /** Whether recomputing everything from the ledger finds no difference. */
    public boolean ledgerAgrees() throws IOException, InterruptedException {
        return get("/api/inventory/verification").path("clean").asBoolean();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private long sold(int round) throws IOException, InterruptedException {
        for (var attempt = 0; ; attempt++) {
            var items = get("/api/sales/orders?limit=200&q=R" + round + "-").path("items");
            if (items.size() == CLIENTS || attempt == 50) {
                return items.valueStream()
                        .filter(it -> it.path("status").asString().equals("allocated"))
                        .count();
            }
            Thread.sleep(200);
        }
    }

    private void untilAnswered(String number, String sku) {
        var body = """
                {"shop":"soak","platformNumber":"%s","orderedAt":"2026-11-22T01:00:00Z","paidAt":"2026-11-22T01:01:00Z",
                 "recipient":"r","address":{"text":"浙江省杭州市西湖区文三路 1 号","phone":"13800138000"},
                 "lines":[{"platformSku":"%s","quantity":"1","unitPrice":"9.90"}]}""".formatted(number, sku);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sales/orders"))
                .timeout(Duration.ofSeconds(20))
                .header("X-Api-Key", key)
                .header("Idempotency-Key", "soak-" + number)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        while (true) {
            try {
                var status = http.send(request, BodyHandlers.ofString()).statusCode();
                if (status == 200 || status == 201) {
                    return;
                }
                Thread.sleep(100);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Process start() throws IOException {
        Files.createDirectories(data);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoakServer.class.getName(),
                        data.toString(),
                        Integer.toString(port),
                        Integer.toString(rounds))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()))
                .start();
    }

    private void await() throws IOException, InterruptedException {
        for (var attempt = 0; attempt < 600; attempt++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended: " + Files.readString(data.resolve("server.log")));
            }
            if (healthy() && Files.exists(data.resolve("key"))) {
                key = Files.readString(data.resolve("key"));
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the server did not get ready");
    }

    private boolean healthy() throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .build();
            return http.send(health, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Api-Key", key)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
