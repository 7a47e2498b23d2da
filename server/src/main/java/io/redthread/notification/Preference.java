package io.redthread.notification;

import io.redthread.kernel.Label;
import java.util.List;

/**
 * How a person hears of a kind of thing.
 *
 * @param kind which
 * @param label what it is called
 * @param urgent whether it cannot be muted in the app and passes quiet hours
 * @param channels by which channels it comes
 */
public record Preference(MessageKind kind, Label label, boolean urgent, List<Channel> channels) {}
