package io.redthread.alerts;

/**
 * When a subject is due (时限): so long after a moment of its life, for example 48 hours after the release.
 *
 * @param moment name of the moment, in the words of the subject's kind
 * @param amount how many units, from 0 to 10,000
 * @param unit what is counted
 */
public record AlertDue(String moment, int amount, DueUnit unit) {}
