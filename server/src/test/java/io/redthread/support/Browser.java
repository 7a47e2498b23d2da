package io.redthread.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A browser as the server sees it: keeps cookies, sends the CSRF token and an idempotency key with what changes things. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A browser that knows nothing yet. */
    public Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
        headers.put("User-Agent", "redthread-test");
        headers.put("Accept-Language", "en");
    }

    /** Sends that header with every request from now on. */
    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Sends that header no more. */
    public Browser without(String header) {
        headers.remove(header);
        return this;
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Holds that cookie from now on. */
    public Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Forgets a cookie. */
    public Browser withoutCookie(String name) {
        cookies.remove(name);
        return this;
    }

    /** Signs in. */
    public Answer signIn(String username, String password) {
        return post("/api/session", Map.of("username", username, "password", password));
    }

    /** GET. */
    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** POST of a value as JSON. */
    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body), "application/json");
    }

    /** POST of text as it is. */
    public Answer postText(String path, String body, String type) {
        return send("POST", path, body, type);
    }

    /** PUT of a value as JSON. */
    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body), "application/json");
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Any request. */
    public Answer send(String method, String path, @Nullable String body, @Nullable String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            var all = new StringBuilder();
            cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.setHeader("Cookie", all.toString());
        }
        if (!method.equals("GET")) {
            if (!headers.containsKey("X-XSRF-TOKEN")) {
                cookie("XSRF-TOKEN").ifPresent(token -> request.setHeader("X-XSRF-TOKEN", token));
            }
            if (!headers.containsKey("Idempotency-Key")) {
                request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
            }
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.contains(";") ? cookie.indexOf(';') : cookie.length());
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
