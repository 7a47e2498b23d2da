package io.redthread.alerts;

import java.time.Instant;

/**
 * Something that was done about an alert (处理记录).
 *
 * @param at when
 * @param who user name of who did it, or {@code system}
 * @param act what
 * @param body what was said with it, or empty
 */
public record AlertStep(Instant at, String who, AlertAct act, String body) {}
