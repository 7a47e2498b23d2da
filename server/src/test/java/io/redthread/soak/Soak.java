package io.redthread.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What must never happen, for a long time: 64 clients on the last ten pieces of each round while the server or PostgreSQL
 * is killed, then files of orders struck somewhere on their way. Ends with status 0 only when every claim held.
 */
public final class Soak {

    private static final String MISSED = ", so another is tried";
    private static final List<Blow> ORDER = List.of(Blow.SERVER, Blow.POSTGRES, Blow.SERVER, Blow.BOTH, Blow.SERVER);
    private static final long LONGEST_PAUSE_MILLIS = 150;
    private static final int FEWEST_ORDERS = 2000;
    private static final int MOST_ORDERS = 8000;

    private final SoakOptions options;
    private final ServerProcess server;
    private final PrintStream progress;
    private final SplittableRandom random;
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);
    private long began = System.nanoTime();

    private Soak(SoakOptions options, ServerProcess server, PrintStream progress) {
        this.options = options;
        this.server = server;
        this.progress = progress;
        this.random = new SplittableRandom(options.seed());
    }

    /** Arguments: the folder for the data, then the options. */
    public static void main(String[] arguments) throws Exception {
        var options = SoakOptions.of(List.of(arguments).subList(1, arguments.length));
        var progress = options.json() ? System.err : System.out;
        try (var server = ServerProcess.start(Path.of(arguments[0]), options.rounds())) {
            var result = new Soak(options, server, progress).run();
            System.out.println(result);
        }
        System.exit(0);
    }

    private String run() throws Exception {
        var oversold = lastPieces();
        var orders = crashes();
        CrashRound.verify(server.api());
        progress.println("stock and journal verified: clean");
        return String.format(
                Locale.ROOT,
                "{\"rounds\":%d,\"clients\":%d,\"soldEachRound\":%d,\"naiveOversold\":%d,\"crashedFiles\":%d,"
                        + "\"crashedOrders\":%d,\"killsOfServer\":%d,\"killsOfPostgres\":%d,\"killsOfBoth\":%d,"
                        + "\"seconds\":%d,\"seed\":%d}",
                options.rounds(),
                LastPieces.CLIENTS,
                SoakServer.PIECES,
                oversold,
                options.crashes(),
                orders,
                blows.getOrDefault(Blow.SERVER, 0),
                blows.getOrDefault(Blow.POSTGRES, 0),
                blows.getOrDefault(Blow.BOTH, 0),
                (System.nanoTime() - began) / 1_000_000_000,
                options.seed());
    }

    private long lastPieces() throws Exception {
        var shop = new LastPieces(server.api());
        for (var round = 1; round <= options.rounds(); round++) {
            var blow = options.kills(round)
                    ? new Blow[] {
                        next(blows.values().stream().mapToInt(it -> it).sum())
                    }
                    : null;
            var sold = shop.round(round, blow == null ? LastPieces.Disturbance.NONE : () -> strike(blow[0]));
            say(
                    "round %d%s: sold %d of %d",
                    round, blow == null ? "" : " (killed " + blow[0] + ")", sold, SoakServer.PIECES);
            if (sold != SoakServer.PIECES) {
                throw new IllegalStateException("round " + round + " sold " + sold);
            }
        }
        CrashRound.verify(server.api());
        return oversold();
    }

    /** The same clients against a shop that reads and then writes: they must find it out, or they prove nothing. */
    private long oversold() throws Exception {
        var rounds = Math.min(options.rounds(), 10);
        var oversold = 0L;
        try (var naive = new NaiveShop(server, rounds)) {
            var shop = new LastPieces(naive.api());
            for (var round = 1; round <= rounds; round++) {
                oversold += shop.round(round, LastPieces.Disturbance.NONE) - SoakServer.PIECES;
            }
        }
        say("a naive shop oversold %d pieces in %d rounds", oversold, rounds);
        if (oversold <= 0) {
            throw new IllegalStateException("the clients did not find out the naive shop");
        }
        return oversold;
    }

    private long crashes() throws Exception {
        var all = 0L;
        var done = 0;
        for (var files = 0; done < options.crashes(); files++) {
            var file = OrderFile.of("K" + files, random.nextInt(FEWEST_ORDERS, MOST_ORDERS), random.nextLong());
            var round = new CrashRound(server, file);
            round.upload();
            var struck = strikeBoth(round, done);
            round.complete();
            round.check();
            all += file.orders();
            say("file %s, %d orders, %s: %s", file.round(), file.orders(), struck, round.summary());
            if (struck.contains(MISSED) && files > 2 * options.crashes()) {
                throw new IllegalStateException("too many files were done before the blow");
            }
            done += struck.contains(MISSED) ? 0 : 1;
        }
        return all;
    }

    /** What was struck by what; a machine that was faster is tried with another file. */
    private String strikeBoth(CrashRound round, int crash) throws Exception {
        try {
            round.strikeImport(next(crash), random.nextDouble(0.6));
            var imported = "struck in import by " + count(next(crash));
            round.strikePipeline(next(crash + 1), random.nextDouble(0.7));
            return imported + " and in pipeline by " + count(next(crash + 1));
        } catch (CrashRound.Faster faster) {
            return faster.getMessage() + MISSED;
        }
    }

    private void strike(Blow blow) throws IOException, InterruptedException {
        Thread.sleep(random.nextLong(LONGEST_PAUSE_MILLIS));
        count(blow).strike(server);
    }

    private Blow count(Blow blow) {
        blows.merge(blow, 1, Integer::sum);
        return blow;
    }

    private static Blow next(int number) {
        return ORDER.get(number % ORDER.size());
    }

    private void say(String format, Object... values) {
        progress.printf(
                Locale.ROOT, "%5d s  %s%n", (System.nanoTime() - began) / 1_000_000_000, format.formatted(values));
    }
}
