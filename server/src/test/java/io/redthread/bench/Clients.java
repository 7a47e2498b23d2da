package io.redthread.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Callers of the API with an API key, several at a time, each waiting for its answer before it asks again. */
final class Clients {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String key;

    Clients(int port, String key) {
        this.address = "http://localhost:" + port;
        this.key = key;
    }

    /** Asks for pages one after the other. */
    Times reads(int count, IntFunction<String> path) throws Exception {
        return run(1, count, index -> request(path.apply(index)).GET().build());
    }

    private Times run(int clients, int count, IntFunction<HttpRequest> request) throws Exception {
        var next = new AtomicInteger();
        var nanos = new long[count];
        Callable<Void> client = () -> {
            for (var index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                var started = System.nanoTime();
                var answer = http.send(request.apply(index), BodyHandlers.ofString());
                nanos[index] = System.nanoTime() - started;
                if (answer.statusCode() > 299) {
                    throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
                }
            }
            return null;
        };
        var started = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (var one : pool.invokeAll(
                    IntStream.range(0, clients).mapToObj(it -> client).toList())) {
                one.get();
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(nanos);
        return new Times(count / seconds, nanos);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-Api-Key", key);
    }

    /**
     * What came out.
     *
     * @param rate answers per second, all clients together
     * @param sorted nanoseconds from question to answer, shortest first
     */
    record Times(double rate, long[] sorted) {

        /** Milliseconds within which that share of the answers came. */
        double millis(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
        }
    }
}
