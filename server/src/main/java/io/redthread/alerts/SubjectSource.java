package io.redthread.alerts;

import io.redthread.kernel.Label;
import io.redthread.rules.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Knows the subjects of a kind (预警数据来源): their words, and their facts in bulk. A bean of this type is all it takes to have
 * rules about another kind.
 */
interface SubjectSource {

    /** Of which kind. */
    SubjectKind kind();

    /** What people call the kind. */
    Label title();

    /** The words of conditions. */
    Vocabulary vocabulary();

    /** The moments from which time may be counted; none where only the condition counts. */
    default List<AlertMoment> moments() {
        return List.of();
    }

    /** Those of these that are there; a handful of statements whatever their number. */
    Map<String, AlertSubject> read(Collection<String> keys);

    /** The next subjects behind that place that may have to be told of, at most so many; one statement. */
    Step walk(Place behind, Instant now, int most);

    /** When the walk goes on once it has come to its end. */
    Round round();

    /** Hands over lives that touch that time, a page at a time; nothing where no history is kept. */
    default void past(Instant from, Instant until, Consumer<List<PastSubject>> to) {}

    /** Whether rules of this kind can be tried on the past. */
    default boolean hasPast() {
        return false;
    }

    /** Why its rules cannot fire yet; absent where they can. */
    default Optional<Label> missing() {
        return Optional.empty();
    }

    /**
     * How far a walk is.
     *
     * @param at a moment
     * @param key a subject
     */
    record Place(Instant at, String key) {

        /** Before everything. */
        static final Place START = new Place(Instant.EPOCH, "");

        /** The subject as a number; 0 before the first. */
        long number() {
            return key.isEmpty() ? 0 : Long.parseLong(key);
        }
    }

    /**
     * What a walk met.
     *
     * @param keys the subjects
     * @param next the place behind them
     * @param more whether there may be more
     */
    record Step(List<String> keys, Place next, boolean more) {

        /** A page of at most so many subjects in the order of their keys. */
        static Step byKey(List<String> keys, Place behind, int most) {
            var next = keys.isEmpty() ? behind : new Place(Instant.EPOCH, keys.getLast());
            return new Step(keys, next, keys.size() == most);
        }

        /** A page of at most so many subjects in the order of a moment and their numbers. */
        static <T> Step byMoment(
                List<T> found, Place behind, int most, Function<T, Instant> at, ToLongFunction<T> number) {
            var keys = found.stream()
                    .map(it -> Long.toString(number.applyAsLong(it)))
                    .toList();
            var next = found.isEmpty() ? behind : new Place(at.apply(found.getLast()), keys.getLast());
            return new Step(keys, next, found.size() == most);
        }
    }

    /**
     * What follows the end of a walk.
     *
     * @param rest how long nothing is done
     * @param fromStart whether it then begins anew; otherwise it goes on from where it ended
     */
    record Round(Duration rest, boolean fromStart) {

        /** Changes are told by events, so once is enough. */
        static final Round ONCE = new Round(Duration.ofDays(36_500), true);
    }
}
