package io.redthread.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which of one's messages are wanted; absent parts do not restrict.
 *
 * @param q a word or number of the message
 * @param unread only those not read
 * @param kind only of that kind, by its code
 */
public record MessageFilter(
        @Nullable String q,
        @Nullable Boolean unread,
        @Nullable String kind) {}
