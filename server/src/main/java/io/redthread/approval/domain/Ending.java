package io.redthread.approval.domain;

import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * How an approval ended.
 *
 * @param at when
 * @param by who ended it; absent for the system
 * @param reason code of the reason chosen; empty where none was
 * @param text what was added; empty where nothing was
 */
public record Ending(Instant at, Optional<PersonId> by, String reason, String text) {}
