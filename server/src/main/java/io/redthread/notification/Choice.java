package io.redthread.notification;

/**
 * What a person chose about a kind and a channel.
 *
 * @param kind which kind
 * @param channel which channel
 * @param wanted whether it shall come that way
 */
public record Choice(MessageKind kind, Channel channel, boolean wanted) {}
