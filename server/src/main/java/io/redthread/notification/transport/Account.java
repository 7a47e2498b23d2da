package io.redthread.notification.transport;

import io.redthread.notification.ConnectionId;
import java.util.Map;

/**
 * An account with a provider, its secrets open. It never says them when printed.
 *
 * @param connection whose it is
 * @param revision grows with every change
 * @param values settings by key
 * @param secrets secrets by key
 */
public record Account(ConnectionId connection, int revision, Map<String, String> values, Map<String, String> secrets) {

    private static final int KEPT = 300;

    /** Keeps its own values. */
    public Account {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    String secret(String key) {
        return secrets.getOrDefault(key, "");
    }

    /** The answer without any secret that the provider may have sent back, and not longer than is worth keeping. */
    public Answer scrubbed(Answer answer) {
        var text = scrubbed(answer.text());
        return switch (answer) {
            case Answer.Taken taken -> new Answer.Taken(text);
            case Answer.Refused refused -> new Answer.Refused(text);
            case Answer.Failed failed -> new Answer.Failed(text);
            case Answer.Throttled throttled -> new Answer.Throttled(text, throttled.pause());
            case Answer.Down down -> new Answer.Down(text);
        };
    }

    private String scrubbed(String text) {
        var clean =
                text.replaceAll("access_token=[^&\\s\"]+", "access_token=***").replace("\u0000", "");
        for (var secret : secrets.values()) {
            clean = secret.isBlank() ? clean : clean.replace(secret, "***");
        }
        return clean.length() <= KEPT ? clean : clean.substring(0, KEPT);
    }

    @Override
    public String toString() {
        return "Account[" + connection + ", revision=" + revision + "]";
    }
}
