package io.redthread.notification;

import io.redthread.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted; absent parts do not restrict.
 *
 * @param q a word of what was said or a number it is about
 * @param state only in that state
 * @param channel only over that channel
 * @param kind only of that kind
 * @param person only to that person
 */
public record DeliveryFilter(
        @Nullable String q,
        @Nullable DeliveryState state,
        @Nullable Channel channel,
        @Nullable MessageKind kind,
        @Nullable PersonId person) {}
