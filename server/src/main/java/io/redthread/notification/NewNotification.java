package io.redthread.notification;

import java.util.Map;
import java.util.Optional;

/**
 * Something to tell.
 *
 * @param audience whom
 * @param kind of what
 * @param facts what fills the texts of the kind
 * @param path page of the document it is about
 * @param cause the same cause is told a person once
 * @param except user name of who did it and knows
 */
public record NewNotification(
        Audience audience,
        MessageKind kind,
        Map<String, String> facts,
        String path,
        String cause,
        Optional<String> except) {

    /** Keeps its own facts. */
    public NewNotification {
        facts = Map.copyOf(facts);
    }
}
