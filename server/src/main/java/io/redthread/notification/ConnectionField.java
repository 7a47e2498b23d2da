package io.redthread.notification;

import io.redthread.kernel.Label;

/**
 * One thing that an administrator fills in about a connection.
 *
 * @param key its name in settings or secrets
 * @param label what it is called
 * @param secret whether it is sealed and never shown again
 * @param required whether it may not be empty
 * @param initial what stands there at first
 */
public record ConnectionField(String key, Label label, boolean secret, boolean required, String initial) {

    static ConnectionField text(String key, String zh, String en) {
        return new ConnectionField(key, new Label(zh, en), false, true, "");
    }

    static ConnectionField optional(String key, String zh, String en) {
        return new ConnectionField(key, new Label(zh, en), false, false, "");
    }

    static ConnectionField initially(String key, String zh, String en, String initial) {
        return new ConnectionField(key, new Label(zh, en), false, true, initial);
    }

    static ConnectionField secret(String key, String zh, String en) {
        return new ConnectionField(key, new Label(zh, en), true, true, "");
    }

    static ConnectionField optionalSecret(String key, String zh, String en) {
        return new ConnectionField(key, new Label(zh, en), true, false, "");
    }
}
