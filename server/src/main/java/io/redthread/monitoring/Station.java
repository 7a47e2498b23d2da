package io.redthread.monitoring;

import io.redthread.kernel.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One station of a thread (站点): a node passed, a document, something that happened, or what is still to come.
 *
 * @param id unique in the thread
 * @param node code of the standard's node it belongs to
 * @param lane information, goods or money
 * @param title what it is called
 * @param state where it stands
 * @param number the document's number, where it is a document
 * @param owner who did it, has it or will have it
 * @param times when it was entered, begun and done, and until when it must be
 * @param facts what is known of it
 * @param why why it came out so
 * @param instruction what to do here, after the standard
 * @param link the page of its document
 */
public record Station(
        String id,
        @Nullable String node,
        Lane lane,
        Label title,
        StationState state,
        @Nullable String number,
        @Nullable Label owner,
        Times times,
        List<Fact> facts,
        @Nullable Explanation why,
        @Nullable Label instruction,
        @Nullable String link) {

    /**
     * The clock of a station.
     *
     * @param enteredAt when the order came here
     * @param startedAt when the work began
     * @param doneAt when it was done
     * @param dueAt until when it must be, or had to be
     * @param usedSeconds time from entering to done, or to now
     * @param limitSeconds time allowed
     */
    public record Times(
            @Nullable Instant enteredAt,
            @Nullable Instant startedAt,
            @Nullable Instant doneAt,
            @Nullable Instant dueAt,
            @Nullable Long usedSeconds,
            @Nullable Long limitSeconds) {

        /** Nothing known. */
        public static final Times NONE = new Times(null, null, null, null, null, null);

        /** Something that happened at a moment. */
        public static Times at(Instant moment) {
            return new Times(moment, moment, moment, null, null, null);
        }

        /** A stretch that is over. */
        public static Times over(Instant entered, Instant started, Instant done, @Nullable Duration limit) {
            return new Times(
                    entered,
                    started,
                    done,
                    limit == null ? null : entered.plus(limit),
                    Duration.between(entered, done).toSeconds(),
                    limit == null ? null : limit.toSeconds());
        }

        /** A stretch that lasts. Where it has longer than its limit, as an order that waits for goods, that is what counts. */
        public static Times running(Instant entered, Instant now, Instant due, @Nullable Duration limit) {
            var given = Duration.between(entered, due).toSeconds();
            return new Times(
                    entered,
                    null,
                    null,
                    due,
                    Duration.between(entered, now).toSeconds(),
                    limit == null ? null : Math.max(given, limit.toSeconds()));
        }

        /** A stretch that lasts, and nobody set it a limit. */
        public static Times since(Instant entered, Instant now) {
            return new Times(
                    entered, null, null, null, Duration.between(entered, now).toSeconds(), null);
        }

        /** Still to come. */
        public static Times until(Instant due, @Nullable Duration limit) {
            return new Times(null, null, null, due, null, limit == null ? null : limit.toSeconds());
        }

        /** The moment by which it is placed among the others. */
        public @Nullable Instant moment() {
            return doneAt != null ? doneAt : enteredAt != null ? enteredAt : dueAt;
        }
    }

    /** A station of which no more is known yet. */
    public static Station of(String id, Lane lane, Label title, StationState state) {
        return new Station(id, null, lane, title, state, null, null, Times.NONE, List.of(), null, null, null);
    }

    /** The same for a document with a page. */
    public Station numbered(String document, @Nullable String page) {
        return new Station(id, node, lane, title, state, document, owner, times, facts, why, instruction, page);
    }

    /** The same with a page. */
    public Station linked(@Nullable String page) {
        return new Station(id, node, lane, title, state, number, owner, times, facts, why, instruction, page);
    }

    /** The same with who did it, has it or will have it. */
    public Station by(@Nullable Label who) {
        return new Station(id, node, lane, title, state, number, who, times, facts, why, instruction, link);
    }

    /** The same with its clock. */
    public Station timed(Times clock) {
        return new Station(id, node, lane, title, state, number, owner, clock, facts, why, instruction, link);
    }

    /** The same with what is known of it. */
    public Station knowing(List<Fact> known) {
        return new Station(id, node, lane, title, state, number, owner, times, known, why, instruction, link);
    }

    /** Whether it is still to come. */
    public boolean ahead() {
        return state == StationState.EXPECTED;
    }

    /** The same with a reason for its result. */
    public Station because(@Nullable Explanation reason) {
        return new Station(id, node, lane, title, state, number, owner, times, facts, reason, instruction, link);
    }
}
