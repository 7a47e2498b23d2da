package io.redthread.platform.letters;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter to a party outside the house, as far as it has come (外发函件).
 *
 * @param party id of the party
 * @param address where it goes, whole: whoever shows it covers it
 * @param state where it stands
 * @param writtenAt when it was written
 * @param endedAt when it was taken by the party's mail server or given up
 * @param answer what was answered last, or empty
 */
public record SentLetter(
        long party, String address, LetterState state, Instant writtenAt, Optional<Instant> endedAt, String answer) {}
