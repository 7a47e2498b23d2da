package io.redthread.launcher;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server as the command line reaches it: by API key, or in demo mode signed in by itself. */
final class Server {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DEMO_PASSWORD = "redthread-demo";

    private final URI base;
    private final Optional<String> key;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    private Server(URI base, Optional<String> key) throws IOException {
        this.base = base;
        this.key = key;
        var builder = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(5));
        var trusted = said("REDTHREAD_CA");
        if (trusted.isPresent()) {
            builder.sslContext(Trust.in(Path.of(trusted.get())));
        }
        this.http = builder.build();
    }

    private static Optional<String> said(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(it -> !it.isBlank());
    }

    static Server at(int port) throws IOException, InterruptedException {
        var key = said("REDTHREAD_API_KEY");
        var address = said("REDTHREAD_URL");
        var server = new Server(URI.create(address.orElse("http://localhost:" + port)), key);
        var about = server.get("/api/about");
        if (key.isEmpty()) {
            if (!about.path("mode").asString("").equals("demo")) {
                throw new Unreachable(
                        "Set REDTHREAD_API_KEY to an API key of this server; only demo mode signs in by itself.");
            }
            server.post("/api/session", "{\"username\":\"admin\",\"password\":\"" + DEMO_PASSWORD + "\"}");
        }
        return server;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    JsonNode post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body);
        cookies.getCookieStore().get(base).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            key.ifPresent(it -> request.header("X-Api-Key", it));
        } catch (IllegalArgumentException e) {
            throw new Unreachable("REDTHREAD_API_KEY holds no API key.");
        }
        var sent = request.header("Accept-Language", language())
                .timeout(Duration.ofMinutes(30))
                .build();
        try {
            var response = http.send(sent, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new Unreachable(
                        sent.uri().getPath() + ": " + response.statusCode() + " " + worded(response.body()));
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (SSLException e) {
            throw new Unreachable("No trusted TLS with " + base + " (" + e.getMessage()
                    + "). REDTHREAD_CA names a PEM file with the certificate to trust.");
        } catch (java.net.ConnectException e) {
            throw new Unreachable("No server answers at " + base
                    + ". Start one with ./redthread demo or ./redthread run, or name its --port.");
        }
    }

    /** A problem by its sentences; anything else as it is. */
    private static String worded(String body) {
        if (!body.startsWith("{\"type\"")) {
            return body;
        }
        var problem = JSON.readTree(body);
        return (problem.path("title").asString("") + ". "
                        + problem.path("detail").asString(""))
                .strip();
    }

    private static String language() {
        return String.valueOf(System.getenv("LANG")).startsWith("zh") ? "zh" : "en";
    }

    /** Nobody answers, or the answer is a refusal. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }
    }
}
