package io.redthread.soak;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own, with the embedded PostgreSQL, that can be killed as a power cut would kill it. */
final class ServerProcess implements AutoCloseable {

    private static final long LONGEST_START_MILLIS = 180_000;

    private final Path data;
    private final int port;
    private final int rounds;
    private Process process;

    private ServerProcess(Path data, int port, int rounds) throws IOException {
        this.data = data;
        this.port = port;
        this.rounds = rounds;
        this.process = launch();
    }

    /** Starts a server on that folder, with goods for so many rounds, and waits until it answers. */
    static ServerProcess start(Path data, int rounds) throws IOException, InterruptedException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var server = new ServerProcess(data, free, rounds);
        server.await();
        return server;
    }

    /** A client that holds the server's key. */
    Api api() throws IOException {
        return new Api(port, Files.readString(data.resolve("key")));
    }

    /** A connection past the server, to look into the books. */
    Connection books() throws IOException, SQLException {
        var folder = data.resolve("postgres");
        var url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(folder.resolve("postgres-port")).strip() + "/redthread";
        return DriverManager.getConnection(
                url,
                "redthread",
                Files.readString(folder.resolve("postgres-password")).strip());
    }

    /** PostgreSQL's main process and all its children. */
    List<ProcessHandle> postgres() throws IOException {
        try (var clusters = Files.newDirectoryStream(data.resolve("postgres"), "postgres-[0-9]*")) {
            for (var cluster : clusters) {
                var file = cluster.resolve("postmaster.pid");
                if (Files.exists(file)) {
                    var main =
                            Long.parseLong(Files.readAllLines(file).getFirst().strip());
                    return ProcessHandle.of(main).stream()
                            .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** Ends the server without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again after a kill. */
    void restart() throws IOException, InterruptedException {
        process = launch();
        await();
    }

    /** Waits until it answers and reaches its database; fails when its process ends. */
    void await() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START_MILLIS * 1_000_000;
        while (!Files.exists(data.resolve("key")) || !new Api(port, "").healthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server does not answer: " + log());
            }
            Thread.sleep(50);
        }
    }

    /** What the server said so far. */
    String log() throws IOException {
        return Files.readString(data.resolve("server.log"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private Process launch() throws IOException {
        Files.createDirectories(data);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
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
}
