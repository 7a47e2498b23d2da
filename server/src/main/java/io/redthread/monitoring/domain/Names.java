package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import java.util.Map;

/**
 * What the people of a thread are called.
 *
 * @param people names by user name
 */
public record Names(Map<String, String> people) {

    private static final String PROGRAM = "api-key:";

    /** The person, program or system behind a user name. */
    public Label actor(String username) {
        if (username.equals("system")) {
            return Words.SYSTEM;
        }
        if (username.startsWith(PROGRAM)) {
            var key = username.substring(PROGRAM.length());
            return Words.of("接口 " + key, "API " + key);
        }
        var name = people.getOrDefault(username, username);
        return Words.of(name, name);
    }
}
