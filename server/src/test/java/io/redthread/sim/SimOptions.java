package io.redthread.sim;

import java.util.List;

/**
 * What is played.
 *
 * @param orders how many orders come in the week
 * @param days how long they come; whatever is left then is worked off in half a day more
 * @param seed of everything that is random
 * @param json whether the result goes alone to standard output
 */
record SimOptions(int orders, int days, long seed, boolean json) {

    private static final String USAGE = "usage: sim [--orders 50000] [--days 7] [--seed NUMBER] [--json]";

    static SimOptions of(List<String> arguments) {
        var options = new SimOptions(50_000, 7, 20_261_123L, false);
        for (var i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--json")) {
                options = new SimOptions(options.orders, options.days, options.seed, true);
                continue;
            }
            if (i + 1 == arguments.size() || !arguments.get(i + 1).matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(arguments.get(i), Long.parseLong(arguments.get(++i)));
        }
        return options;
    }

    private SimOptions with(String name, long value) {
        return switch (name) {
            case "--orders" -> new SimOptions((int) Math.max(1, value), days, seed, json);
            case "--days" -> new SimOptions(orders, (int) Math.clamp(value, 1, 60), seed, json);
            case "--seed" -> new SimOptions(orders, days, value, json);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
