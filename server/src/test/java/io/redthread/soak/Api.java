package io.redthread.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that calls the server and does not give up: while nobody answers, or the server says it will in a moment, it
 * sends again with the same key. Any other refusal is a failure.
 */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI base;
    private final String key;

    Api(int port, String key) {
        this.base = URI.create("http://localhost:" + port);
        this.key = key;
    }

    boolean healthy() throws InterruptedException {
        try {
            return HTTP.send(to("/actuator/health").build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode get(String path) throws InterruptedException {
        return JSON.readTree(untilAnswered(to(path).build()).body());
    }

    JsonNode post(String path, String json) throws InterruptedException {
        return JSON.readTree(
                post(path, "application/json", json, UUID.randomUUID().toString()));
    }

    /** Answers the body. */
    String post(String path, String type, String body, String idempotencyKey) throws InterruptedException {
        return untilAnswered(to(path).header("Content-Type", type)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    private HttpResponse<String> untilAnswered(HttpRequest request) throws InterruptedException {
        for (var deadline = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < deadline; Thread.sleep(50)) {
            try {
                var response = HTTP.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 300) {
                    return response;
                }
                if (response.statusCode() != 503) {
                    throw new IllegalStateException(request.uri() + ": " + response.statusCode() + response.body());
                }
            } catch (IOException away) {
                // Killed in the middle of the answer, or not back yet: once more.
            }
        }
        throw new IllegalStateException(request.uri() + " was not answered within " + PATIENCE);
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        return key.isEmpty() ? request : request.header("X-Api-Key", key);
    }
}
