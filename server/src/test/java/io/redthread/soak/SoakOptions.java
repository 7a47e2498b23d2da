package io.redthread.soak;

import java.util.List;

/**
 * How long to soak.
 *
 * @param rounds rounds of 64 clients on the last pieces
 * @param kills in how many of them something is killed
 * @param crashes files of orders that are struck on their way
 * @param seed of everything that is random
 * @param json whether the result goes alone to standard output
 */
record SoakOptions(int rounds, int kills, int crashes, long seed, boolean json) {

    private static final String USAGE =
            "usage: soak [--rounds 200] [--kills 20] [--crashes 10] [--seed NUMBER] [--json]";

    static SoakOptions of(List<String> arguments) {
        var options = new SoakOptions(200, 20, 10, System.nanoTime(), false);
        for (var i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--json")) {
                options = new SoakOptions(options.rounds, options.kills, options.crashes, options.seed, true);
                continue;
            }
            if (i + 1 == arguments.size() || !arguments.get(i + 1).matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(arguments.get(i), Long.parseLong(arguments.get(++i)));
        }
        return options;
    }

    /** Whether something is killed in that round; spread evenly. */
    boolean kills(int round) {
        return (long) round * kills / rounds > (long) (round - 1) * kills / rounds;
    }

    private SoakOptions with(String name, long value) {
        return switch (name) {
            case "--rounds" -> new SoakOptions((int) Math.max(1, value), kills, crashes, seed, json);
            case "--kills" -> new SoakOptions(rounds, (int) value, crashes, seed, json);
            case "--crashes" -> new SoakOptions(rounds, kills, (int) value, seed, json);
            case "--seed" -> new SoakOptions(rounds, kills, crashes, value, json);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
