package io.redthread.mining.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Lives made up for claims: activities are numbers, a minute lies between two steps. */
final class Simulated {

    static final long MINUTE = 60_000;

    private Simulated() {}

    /** A life of these activities, done by department 7. */
    static Trace life(long object, int... activities) {
        return new Trace(
                object,
                IntStream.range(0, activities.length)
                        .mapToObj(at -> step(object, activities[at], at * MINUTE))
                        .toList());
    }

    static Step step(long object, int activity, long at) {
        return new Step(object, activity, at, 10, 20, 100 + activity, 7, 1, false);
    }

    /** So many lives that wander at random over a few activities. */
    static List<Trace> wandering(int lives, long seed) {
        var dice = new Random(seed);
        return IntStream.rangeClosed(1, lives)
                .mapToObj(object -> life(
                        object,
                        IntStream.range(0, 1 + dice.nextInt(9))
                                .map(at -> 1 + dice.nextInt(5))
                                .toArray()))
                .toList();
    }

    /** The same with one step put in, left out or changed. */
    static Trace with(Trace life, Step... steps) {
        return new Trace(life.object(), new ArrayList<>(Arrays.asList(steps)));
    }
}
