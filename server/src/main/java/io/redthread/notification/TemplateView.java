package io.redthread.notification;

import io.redthread.kernel.Label;
import java.util.List;

/**
 * The text of a kind for a channel in a language (消息模板).
 *
 * @param kind of what
 * @param label what the kind is called
 * @param channel for which channel
 * @param language in which language
 * @param title headline or subject
 * @param body what stands below; all there is of a text message
 * @param providerTemplate the SMS provider's approved template; empty means the connection's general one
 * @param changed whether it differs from what was shipped
 * @param variables names of the facts it may use
 */
public record TemplateView(
        MessageKind kind,
        Label label,
        Channel channel,
        Language language,
        String title,
        String body,
        String providerTemplate,
        boolean changed,
        List<String> variables) {}
