package io.redthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What was measured, said on the terminal and kept as one line of the history. */
final class Figures {

    private final Path data;
    private final long table;
    private final Map<String, Double> kept = new LinkedHashMap<>();

    Figures(Path data, long table) {
        this.data = data;
        this.table = table;
    }

    /** Orders per second of work that answers how many it moved; the better of two rounds, each on its own orders. */
    double best(String name, long orders, Callable<?> prepare, Callable<Long> work) throws Exception {
        var best = 0.0;
        for (var round = 0; round < 2; round++) {
            prepare.call();
            best = Math.max(best, rate(name, orders, work));
        }
        return keep(name, best, "orders/s");
    }

    /**
     * One of two that are measured against each other.
     *
     * @param name of its figure
     * @param prepare makes its orders
     * @param work moves them and answers how many
     */
    record Rival(String name, Callable<?> prepare, Callable<Long> work) {}

    /** How many times as long the second takes as the first: the best of three rounds each, in turn. */
    void inTurns(String name, long orders, Rival first, Rival second) throws Exception {
        var best = new HashMap<Rival, Double>();
        for (var round = 0; round < 3; round++) {
            for (var rival : List.of(first, second)) {
                rival.prepare().call();
                best.merge(rival, rate(rival.name(), orders, rival.work()), Math::max);
            }
        }
        var one = keep(first.name(), Objects.requireNonNull(best.get(first)), "orders/s");
        var other = keep(second.name(), Objects.requireNonNull(best.get(second)), "orders/s");
        ratio(name, one, other);
    }

    /** Orders per second when two stretches follow one another. */
    double inTurn(String name, double first, double second) {
        return keep(name, 1 / (1 / first + 1 / second), "orders/s");
    }

    double ratio(String name, double one, double other) {
        return keep(name, one / other, "");
    }

    double keep(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-28s %,12.2f %s%n", name, value, unit);
        kept.put(name, value);
        return value;
    }

    /** Appends a line with the facts of the machine. */
    void append(Path history) throws IOException {
        var line = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"at\":\"%s\",\"cores\":%d,\"java\":\"%s\",\"os\":\"%s\",\"ordersInTable\":%d",
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                table));
        kept.forEach((name, value) -> line.append(String.format(Locale.ROOT, ",\"%s\":%.3f", name, value)));
        Files.writeString(history, line + "}\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private double rate(String name, long orders, Callable<Long> work) throws Exception {
        var before = Cpu.now(data);
        var started = System.nanoTime();
        var done = work.call();
        var seconds = (System.nanoTime() - started) / 1e9;
        var used = Cpu.now(data).since(before);
        if (done < orders * 0.95) {
            throw new IllegalStateException(name + " moved " + done + " of " + orders);
        }
        System.out.printf(
                Locale.ROOT,
                "  %s: %,.0f/s; processor time per order: server %.0f µs, database %.0f µs%n",
                name,
                done / seconds,
                used.server().toNanos() / 1e3 / done,
                used.postgres().toNanos() / 1e3 / done);
        return done / seconds;
    }
}
