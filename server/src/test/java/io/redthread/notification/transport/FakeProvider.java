package io.redthread.notification.transport;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider on this machine: keeps what it was asked, answers what the test says. */
public final class FakeProvider implements AutoCloseable {

    /** What it was asked. */
    public record Asked(String method, URI uri, Map<String, String> headers, String body) {

        /** The body as JSON. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The query by name, decoded. */
        public Map<String, String> query() {
            var query = new TreeMap<String, String>();
            for (var pair : String.valueOf(uri.getRawQuery()).split("&")) {
                var cut = pair.indexOf('=');
                query.put(pair.substring(0, cut), URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
            }
            return query;
        }
    }

    /** What it answers. */
    public record Says(int status, Map<String, String> headers, String body) {

        /** 200 with that body. */
        public static Says ok(String body) {
            return new Says(200, Map.of(), body);
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Says> mind;

    /** Starts one. */
    public FakeProvider(Function<Asked, Says> mind) {
        this.mind = mind;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            var request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            var says = this.mind.apply(request);
            says.headers().forEach(exchange.getResponseHeaders()::set);
            var body = says.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(says.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** From now on it answers so. */
    public void answers(Function<Asked, Says> other) {
        mind = other;
    }

    /** Its address. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Host and port as a signature sees them. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** All it was asked, in order. */
    public List<Asked> asked() {
        return new ArrayList<>(asked);
    }

    /** What it was asked last. */
    public Asked last() {
        return asked.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
