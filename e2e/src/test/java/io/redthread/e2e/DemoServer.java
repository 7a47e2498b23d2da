package io.redthread.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed server in demo mode on data of its own, started once for all journeys; {@code -De2e.url=http://…} walks through
 * one that runs already.
 */
final class DemoServer {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String address;

    private DemoServer(String address) {
        this.address = address;
    }

    static DemoServer running() {
        return Holder.SERVER;
    }

    String at(String path) {
        return address + path;
    }

    private static final class Holder {
        private static final DemoServer SERVER = start();
    }

    private static DemoServer start() {
        var running = System.getProperty("e2e.url");
        if (running != null) {
            return new DemoServer(running);
        }
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            socket.close();
            var data = Files.createTempDirectory("redthread-e2e");
            // Journeys are over before the thorough compiler has earned what it costs.
            var process = java(
                    "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", unpacked().toString(), "--redthread.mode=demo", "--redthread.data=" + data,
                    "--server.port=" + port);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.destroy();
                process.onExit().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
            }));
            var server = new DemoServer("http://localhost:" + port);
            server.await(process);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the launcher does: from a jar of jars, classes are loaded one after the other. */
    private static Path unpacked() throws IOException {
        var packed = Path.of("..", "server", "target", "redthread-server.jar").toAbsolutePath().normalize();
        var folder = Files.createDirectories(Path.of("target")).resolve("app").toAbsolutePath();
        var unpacking = java(
                "-Djarmode=tools", "-jar", packed.toString(), "extract", "--force", "--destination", folder.toString());
        if (unpacking.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("the program cannot be unpacked; see e2e/target/server.log");
        }
        return folder.resolve("redthread-server.jar");
    }

    private static Process java(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(arguments));
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "server.log").toFile())
                .start();
    }

    private void await(Process process) {
        var http = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create(at("/actuator/health/readiness"))).build();
        for (var until = Instant.now().plus(PATIENCE); Instant.now().isBefore(until); pause()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended; see e2e/target/server.log");
            }
            try {
                if (http.send(ready, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the server did not get ready");
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
