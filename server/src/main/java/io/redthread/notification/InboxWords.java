package io.redthread.notification;

import io.redthread.notification.domain.Wording;
import java.util.Map;

/** The words of the inbox, as they are now. */
@FunctionalInterface
public interface InboxWords {

    /** What a kind says in that language with these facts. */
    Wording filled(MessageKind kind, Language language, Map<String, String> facts);
}
