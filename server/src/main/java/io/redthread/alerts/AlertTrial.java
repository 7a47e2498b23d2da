package io.redthread.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A try of a rule on the past (试算): "it would have spoken 37 times; 31 of them were followed by a real delay".
 *
 * @param id its id
 * @param kind what the rule is about
 * @param content the rule as it was tried
 * @param from first moment of the time tried
 * @param until first moment no more
 * @param state how far it is
 * @param done lives judged so far
 * @param fired how often it would have spoken
 * @param followed of how many of these something real followed
 * @param createdBy user name of who asked
 * @param createdAt when
 * @param finishedAt when it ended; absent before
 */
public record AlertTrial(
        AlertTrialId id,
        SubjectKind kind,
        AlertContent content,
        Instant from,
        Instant until,
        AlertTrialState state,
        long done,
        long fired,
        long followed,
        String createdBy,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    /**
     * A moment at which it would have spoken.
     *
     * @param seq its place in the list
     * @param at when
     * @param number what the subject is called
     * @param name what else helps to recognise it, or empty
     * @param path its page
     * @param followed whether something real followed
     */
    public record Hit(int seq, Instant at, String number, String name, String path, boolean followed) {}

    /**
     * What it would have told on a day.
     *
     * @param day the day
     * @param fired how often it would have spoken
     * @param followed of how many something real followed
     */
    public record Day(LocalDate day, int fired, int followed) {}

    /**
     * What came out so far.
     *
     * @param trial how far it is
     * @param days by day, those without anything left out
     * @param hits the first two hundred
     */
    public record Outcome(AlertTrial trial, List<Day> days, List<Hit> hits) {}
}
