package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.platform.caller.Caller;
import java.util.Map;

/**
 * What the people of a thread are called.
 *
 * @param people names by user name
 */
public record Names(Map<String, String> people) {

    /** The person, program or system behind a user name. */
    public Label actor(String username) {
        if (username.equals("system")) {
            return Words.SYSTEM;
        }
        return Caller.keyOf(username)
                .map(key -> Words.of("接口 " + key, "API " + key))
                .orElseGet(() -> {
                    var name = people.getOrDefault(username, username);
                    return Words.of(name, name);
                });
    }
}
