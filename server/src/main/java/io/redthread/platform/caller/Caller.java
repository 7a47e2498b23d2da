package io.redthread.platform.caller;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind the current work (经办人): a signed-in person, a program with an API key, or the system itself.
 *
 * @param personId the person's id; absent for the system
 * @param username sign-in name, or {@code api-key:<name>}, or {@code system}
 * @param name the name people know
 * @param role code of the role acted in
 * @param onBehalfOf user name of the person stood in for
 * @param address network address the request came from
 * @param device browser or program as it names itself, shortened
 */
public record Caller(
        @Nullable Long personId,
        String username,
        String name,
        String role,
        @Nullable String onBehalfOf,
        String address,
        String device) {

    /** The system acting by itself: pipeline, deadlines, imports in the background. */
    public static final Caller SYSTEM = new Caller(null, "system", "系统", "system", null, "local", "server");

    private static final String PROGRAM = "api-key:";

    /** The user name of the program with that key. */
    public static String program(String key) {
        return PROGRAM + key;
    }

    /** The name of the key of a program; absent for a person and the system. */
    public static Optional<String> keyOf(String username) {
        return username.startsWith(PROGRAM) ? Optional.of(username.substring(PROGRAM.length())) : Optional.empty();
    }

    /** Whether that user name is a person's: neither a program's nor the system's. */
    public static boolean isPerson(String username) {
        return !username.equals(SYSTEM.username()) && keyOf(username).isEmpty();
    }
}
