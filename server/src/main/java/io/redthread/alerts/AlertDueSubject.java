package io.redthread.alerts;

import io.redthread.alerts.ActiveAlertRules.Active;
import java.time.Instant;

/**
 * A subject of which a rule has to speak.
 *
 * @param rule which rule
 * @param subject what is known of it
 * @param dueAt since when it is due
 */
record AlertDueSubject(Active rule, AlertSubject subject, Instant dueAt) {}
