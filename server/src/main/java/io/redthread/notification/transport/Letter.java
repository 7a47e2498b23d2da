package io.redthread.notification.transport;

import io.redthread.notification.DeliveryId;
import io.redthread.notification.domain.Wording;
import java.util.Map;
import java.util.Optional;

/**
 * A text on its way to somebody.
 *
 * @param id of its delivery; the same when it is sent again, and part of the payload where the protocol has a place
 * @param to address in the provider's sense
 * @param text what is said, facts filled in
 * @param link page of the document
 * @param template the provider's own approved template, where the text has one
 * @param variables what fills that template, in the order in which the text names them
 * @param replyTo where an answer goes, where it does not go to who sends
 */
public record Letter(
        DeliveryId id,
        String to,
        Wording text,
        String link,
        Optional<String> template,
        Map<String, String> variables,
        Optional<String> replyTo) {

    /** One that is not answered. */
    public Letter(
            DeliveryId id,
            String to,
            Wording text,
            String link,
            Optional<String> template,
            Map<String, String> variables) {
        this(id, to, text, link, template, variables, Optional.empty());
    }

    /** What identifies it everywhere. */
    String reference() {
        return "redthread-" + id.value();
    }
}
