package io.redthread.notification.transport;

import io.redthread.notification.NotificationSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls of providers: no redirects, answers of limited length, never without a timeout. */
@Component
class ProviderHttp {

    private static final int ANSWER_LIMIT = 64 * 1024;
    private static final int ANSWER_KEPT = 300;
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);
    private static final int TOO_MANY = 429;

    private final JsonMapper json;
    private final Duration timeout;
    private final HttpClient client;

    ProviderHttp(JsonMapper json, NotificationSettings settings) {
        this.json = json;
        this.timeout = settings.timeout();
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body as text
     * @param json the same read as JSON; missing when it is none
     * @param retryAfter how long to wait, where it says so
     */
    record Reply(int status, String body, JsonNode json, Optional<Duration> retryAfter) {

        /** The number at that place; a number nobody uses when it is not there. */
        int code(String pointer) {
            return json.at(pointer).asInt(Integer.MIN_VALUE);
        }

        /** The answer where the transport layer already says it: throttled, or not working. */
        Optional<Answer> wrong() {
            if (status == TOO_MANY) {
                return Optional.of(new Answer.Throttled(text(), retryAfter.orElse(USUAL_PAUSE)));
            }
            return status / 100 == 2 && !json.isMissingNode() ? Optional.empty() : Optional.of(new Answer.Down(text()));
        }

        /** What it said, short enough to keep. */
        String text() {
            var said = (status == 200 ? "" : "HTTP " + status + " ") + body.strip();
            return said.length() <= ANSWER_KEPT ? said : said.substring(0, ANSWER_KEPT);
        }
    }

    /** POST of a value as JSON. */
    Reply post(URI uri, Object body) throws IOException, InterruptedException {
        return post(uri, json.writeValueAsString(body), Map.of("Content-Type", "application/json; charset=utf-8"));
    }

    /** POST of text under these headers. */
    Reply post(URI uri, String body, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(timeout).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** GET. */
    Reply get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).timeout(timeout).GET().build());
    }

    /** The value as JSON text. */
    String json(Object value) {
        return json.writeValueAsString(value);
    }

    /** The value as RFC 3986 wants it in a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), ANSWER_LIMIT));
        return new Reply(
                response.statusCode(),
                response.body(),
                read(response.body()),
                response.headers()
                        .firstValue("Retry-After")
                        .filter(it -> it.matches("\\d{1,5}"))
                        .map(it -> Duration.ofSeconds(Long.parseLong(it))));
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
