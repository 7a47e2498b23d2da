package io.redthread.notification;

import io.redthread.kernel.Label;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as its reader sees it (消息).
 *
 * @param id its id
 * @param kind of what
 * @param urgent whether it pops up
 * @param title the headline
 * @param body the sentence below it
 * @param path page of the document it is about
 * @param createdAt when it was told
 * @param readAt when it was read
 */
public record MessageView(
        MessageId id,
        MessageKind kind,
        boolean urgent,
        Label title,
        Label body,
        String path,
        Instant createdAt,
        Optional<Instant> readAt) {}
