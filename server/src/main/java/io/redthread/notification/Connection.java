package io.redthread.notification;

import java.util.Map;
import java.util.Set;

/**
 * A connection as the sender uses it.
 *
 * @param id its id
 * @param revision grows with every change
 * @param name what people call it
 * @param provider whose account it is
 * @param settings open values by key
 * @param sealed secrets by key, sealed
 * @param kinds what a group hears of; of no meaning for other channels
 * @param language in which a group is written to
 * @param failures in a row
 */
public record Connection(
        ConnectionId id,
        int revision,
        String name,
        Provider provider,
        Map<String, String> settings,
        Map<String, String> sealed,
        Set<MessageKind> kinds,
        Language language,
        int failures) {

    /** By which channel its messages come. */
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public String toString() {
        return "Connection[" + id + ", " + name + "]";
    }
}
