package io.redthread.notification;

import io.redthread.kernel.Label;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as the log shows it (发送记录).
 *
 * @param id its id
 * @param kind of what
 * @param label what the kind is called
 * @param channel over which channel
 * @param to the person's or the group's name
 * @param address where it went, half hidden
 * @param title what was said, once it was tried
 * @param body and below it
 * @param path page of the document
 * @param state where it stands
 * @param attempts how often it was tried
 * @param lastAnswer what was answered last
 * @param connection name of the connection that tried it last
 * @param createdAt when it came into the outbox
 * @param dueAt when it is tried next, or was
 * @param endedAt when it was delivered or given up
 */
public record DeliveryView(
        DeliveryId id,
        MessageKind kind,
        Label label,
        Channel channel,
        String to,
        String address,
        String title,
        String body,
        String path,
        DeliveryState state,
        int attempts,
        String lastAnswer,
        String connection,
        Instant createdAt,
        Instant dueAt,
        Optional<Instant> endedAt) {

    /** The same with who it went to. */
    DeliveryView to(String name, String where) {
        return new DeliveryView(
                id,
                kind,
                label,
                channel,
                name,
                where,
                title,
                body,
                path,
                state,
                attempts,
                lastAnswer,
                connection,
                createdAt,
                dueAt,
                endedAt);
    }
}
