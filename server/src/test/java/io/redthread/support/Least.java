package io.redthread.support;

import java.util.Comparator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The least of three counts of statements, while the time stands still: the first loads what the server remembers for two
 * seconds, the others find it remembered, however busy the machine is. A statement too many in the program itself is in all
 * three.
 */
public final class Least {

    private static final int ROUNDS = 3;

    private Least() {}

    /** The least of three. */
    public static long of(LongSupplier count) {
        try (var _ = StillClock.hold()) {
            return LongStream.generate(count).limit(ROUNDS).min().orElseThrow();
        }
    }

    /** That of three with the least. */
    public static <T> T of(Supplier<T> counted, Comparator<T> by) {
        try (var _ = StillClock.hold()) {
            return Stream.generate(counted).limit(ROUNDS).min(by).orElseThrow();
        }
    }
}
