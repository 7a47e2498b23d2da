package io.redthread.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said behind the command's first word.
 *
 * @param words without dashes, in their order
 * @param values of {@code --name value}
 * @param flags named without a value
 */
record Options(List<String> words, Map<String, String> values, Set<String> flags) {

    private static final Set<String> FLAGS = Set.of("json", "no-ship");
    private static final Set<String> VALUES = Set.of("mapping", "port", "report");

    static Options of(List<String> arguments) {
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var flags = new java.util.HashSet<String>();
        for (var i = 0; i < arguments.size(); i++) {
            var it = arguments.get(i);
            if (!it.startsWith("--")) {
                words.add(it);
            } else if (FLAGS.contains(it.substring(2))) {
                flags.add(it.substring(2));
            } else if (!VALUES.contains(it.substring(2))) {
                throw new Malformed("unknown option " + it);
            } else if (i + 1 < arguments.size()) {
                values.put(it.substring(2), arguments.get(++i));
            } else {
                throw new Malformed(it + " needs a value");
            }
        }
        return new Options(words, values, flags);
    }

    String word(int place, String name) {
        if (place >= words.size()) {
            throw new Malformed(name + " is missing");
        }
        return words.get(place);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    int port() {
        var port = values.getOrDefault("port", "8080");
        if (!port.matches("\\d{1,5}")) {
            throw new Malformed("--port needs a number, not '" + port + "'");
        }
        return Integer.parseInt(port);
    }

    /** The command was asked wrongly. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }
}
