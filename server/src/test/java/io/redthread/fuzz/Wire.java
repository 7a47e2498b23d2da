package io.redthread.fuzz;

import io.redthread.support.Answer;
import io.redthread.support.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Sends bytes as they are, with the session of a browser. */
final class Wire {

    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Wire(int port) {
        this.port = port;
    }

    Answer send(Attempt attempt, Browser session) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + attempt.path()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        attempt.operation().method(),
                        attempt.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(attempt.body()));
        attempt.headers().forEach(request::setHeader);
        var token = session.cookie("XSRF-TOKEN").orElse("");
        request.setHeader("X-XSRF-TOKEN", token);
        request.setHeader(
                "Cookie",
                "XSRF-TOKEN=" + token + "; REDTHREAD_SESSION="
                        + session.cookie("REDTHREAD_SESSION").orElse(""));
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            return new Answer(599, HttpHeaders.of(Map.of(), (name, value) -> true), "cut off: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says that so many bytes of JSON come, sends none, and reads what the server says to that. */
    String announce(String method, String path, long bytes, Browser session) {
        var token = session.cookie("XSRF-TOKEN").orElse("");
        var head = String.join(
                "\r\n",
                method + " " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: " + bytes,
                "Idempotency-Key: announced-only",
                "X-XSRF-TOKEN: " + token,
                "Cookie: XSRF-TOKEN=" + token + "; REDTHREAD_SESSION="
                        + session.cookie("REDTHREAD_SESSION").orElse(""),
                "Connection: close",
                "",
                "");
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            var buffer = new byte[2_000];
            for (var read = 0; read >= 0 && answer.indexOf("}") < 0; ) {
                read = socket.getInputStream().read(buffer);
                answer.append(new String(buffer, 0, Math.max(read, 0), StandardCharsets.UTF_8));
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
