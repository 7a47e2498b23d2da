package io.redthread.notification;

import io.redthread.notification.domain.Wording;

/**
 * Words in use.
 *
 * @param wording title and body with places for facts
 * @param providerTemplate the SMS provider's own; empty means the connection's general one
 */
public record Template(Wording wording, String providerTemplate) {

    /**
     * For which message a template is.
     *
     * @param kind of what
     * @param channel for which channel
     * @param language in which language
     */
    public record Place(MessageKind kind, Channel channel, Language language) {}
}
