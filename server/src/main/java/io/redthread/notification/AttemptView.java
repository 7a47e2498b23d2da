package io.redthread.notification;

import java.time.Instant;

/**
 * One try of a delivery.
 *
 * @param at when
 * @param connection by which connection, its name
 * @param outcome what came of it
 * @param answer what was answered
 */
public record AttemptView(Instant at, String connection, AttemptOutcome outcome, String answer) {}
