package io.redthread.notification;

import io.redthread.platform.importing.Label;

/**
 * Whether a person wants to hear of a kind of thing.
 *
 * @param kind which
 * @param label what it is called
 * @param muted whether not
 */
public record Preference(MessageKind kind, Label label, boolean muted) {}
