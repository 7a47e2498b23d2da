package io.redthread.sim;

import java.util.List;

/**
 * How many meet, and how long.
 *
 * @param minutes how long they work
 * @param pickers who pick, check and dispatch
 * @param clerks who cancel, hold and change
 * @param seed of everything that is random
 */
record CrowdOptions(int minutes, int pickers, int clerks, long seed) {

    private static final String USAGE = "usage: sim crowd [--minutes 10] [--pickers 32] [--clerks 8] [--seed NUMBER]";

    static CrowdOptions of(List<String> arguments) {
        var options = new CrowdOptions(10, 32, 8, System.nanoTime());
        for (var i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size() || !arguments.get(i + 1).matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(arguments.get(i), Long.parseLong(arguments.get(i + 1)));
        }
        return options;
    }

    private CrowdOptions with(String name, long value) {
        return switch (name) {
            case "--minutes" -> new CrowdOptions((int) Math.max(1, value), pickers, clerks, seed);
            case "--pickers" -> new CrowdOptions(minutes, (int) Math.clamp(value, 1, 200), clerks, seed);
            case "--clerks" -> new CrowdOptions(minutes, pickers, (int) Math.clamp(value, 0, 200), seed);
            case "--seed" -> new CrowdOptions(minutes, pickers, clerks, value);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
