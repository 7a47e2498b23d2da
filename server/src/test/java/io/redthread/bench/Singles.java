package io.redthread.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Single orders over HTTP, sent by another process: what one costs the server and its database. */
final class Singles {

    static final int CALLERS = 16;

    private final int port;
    private final String key;
    private final Path data;

    Singles(int port, String key, Path data) {
        this.port = port;
        this.key = key;
        this.data = data;
    }

    /**
     * Sends so many orders after some to warm up.
     *
     * @param name what they are called on the terminal
     * @param first how many to warm up
     * @param count how many to measure
     * @param kind which {@link Questions}, and what those need
     */
    Answers send(String name, int first, int count, String... kind) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Callers.class.getName(),
                Integer.toString(port),
                key,
                Integer.toString(CALLERS),
                Integer.toString(first),
                Integer.toString(count)));
        command.addAll(List.of(kind));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader();
                var go = process.outputWriter()) {
            expect("ready", said.readLine());
            var before = Cpu.now(data);

            go.write('\n');
            go.flush();
            var line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("the callers gave up");
            }
            var used = Cpu.now(data).since(before);
            var figures = line.split(" ");
            System.out.printf(
                    Locale.ROOT,
                    "  %s: %s/s, p50 %s ms, p99 %s ms; processor time per order: server %.0f µs, database %.0f µs%n",
                    name,
                    figures[0],
                    figures[1],
                    figures[2],
                    used.server().toNanos() / 1e3 / count,
                    used.postgres().toNanos() / 1e3 / count);
            process.waitFor();
            return new Answers(Double.parseDouble(figures[0]), Double.parseDouble(figures[2]));
        }
    }

    private static void expect(String word, String said) {
        if (!word.equals(said)) {
            throw new IllegalStateException("the callers said " + said);
        }
    }

    /**
     * What came out.
     *
     * @param rate orders per second
     * @param p99 milliseconds within which 99 of 100 were answered
     */
    record Answers(double rate, double p99) {}
}
