package io.redthread.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection as an administrator sees it (渠道连接); what is secret never comes back.
 *
 * @param id its id
 * @param name what people call it
 * @param channel by which its messages come
 * @param provider whose account it is
 * @param settings open values by key
 * @param secretsSet keys of the secrets that are there
 * @param kinds what a group hears of
 * @param language in which a group is written to
 * @param active whether it carries messages
 * @param failures in a row; 0 while it works
 * @param pausedUntil until when it rests
 * @param lastAnswer what it said when it last did not work
 * @param waiting how many messages wait for it
 * @param revision to be sent back with a change
 */
public record ConnectionView(
        ConnectionId id,
        String name,
        Channel channel,
        Provider provider,
        Map<String, String> settings,
        List<String> secretsSet,
        List<MessageKind> kinds,
        Language language,
        boolean active,
        int failures,
        Optional<Instant> pausedUntil,
        String lastAnswer,
        int waiting,
        int revision) {}
