package io.redthread.notification;

import io.redthread.identity.PersonId;

/**
 * A message that has just come.
 *
 * @param person whose
 * @param cause why it was told
 * @param view as the reader sees it
 */
public record LiveMessage(PersonId person, String cause, MessageView view) {}
