package io.redthread.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The live messages of whoever is signed in, as an open page gets them. */
public final class LiveEvents {

    private LiveEvents() {}

    /** The data of events as they come. */
    public static BlockingQueue<String> of(Browser browser, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/notification/stream"))
                .header(
                        "Cookie",
                        "REDTHREAD_SESSION="
                                + browser.cookie("REDTHREAD_SESSION").orElseThrow())
                .build();
        var client = HttpClient.newHttpClient();
        var response = client.send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        var events = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            // Held for as long as it reads: a client that nobody holds may be collected, and its connection with it.
            try (client) {
                response.body().filter(it -> it.startsWith("data:")).forEach(events::add);
            }
        });
        return events;
    }
}
