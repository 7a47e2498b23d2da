package io.redthread.journal.events;

import java.time.Instant;

/**
 * A verification found that the journal is not what was written.
 *
 * @param findings how many things are wrong
 * @param at when the verification began
 */
public record JournalBroken(long findings, Instant at) {}
