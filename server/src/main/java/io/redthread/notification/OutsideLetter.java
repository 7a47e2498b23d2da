package io.redthread.notification;

import io.redthread.kernel.DocumentRef;

/**
 * A letter to a party outside the house (外发函件).
 *
 * @param party id of the party
 * @param name what it is called, or the person to write to there
 * @param mail where to
 * @param language in which language
 * @param document which document it is about
 */
public record OutsideLetter(long party, String name, String mail, Language language, DocumentRef document) {}
